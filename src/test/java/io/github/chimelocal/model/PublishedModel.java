package io.github.chimelocal.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official model: its C2J form and, for members that are newer than that, the metadata of the AWS SDK for Java v2.
 */
public final class PublishedModel {

    private static final String RESOURCE = "models/chime-sdk-meetings-2021-07-15-model.json";
    private static final String SDK_MODEL = "software.amazon.awssdk.services.chimesdkmeetings.model.";

    private final JsonNode root;
    private final JsonNode shapes;

    private PublishedModel(JsonNode root) {
        this.root = root;
        this.shapes = root.required("shapes");
    }

    public static PublishedModel load() {
        ClassLoader loader = PublishedModel.class.getClassLoader();
        try (InputStream json = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new PublishedModel(JsonMapper.shared().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> operations() {
        return List.copyOf(new TreeSet<>(root.required("operations").propertyNames()));
    }

    String method(String operation) {
        return http(operation).required("method").asString();
    }

    /** Returns path and query literal, such as {@code /tags?operation=tag-resource}. */
    String requestUri(String operation) {
        return http(operation).required("requestUri").asString();
    }

    int successStatus(String operation) {
        return http(operation).path("responseCode").asInt(200);
    }

    public List<String> errors(String operation) {
        var names = new TreeSet<String>();
        operation(operation)
                .path("errors")
                .forEach(error -> names.add(error.required("shape").asString()));
        return List.copyOf(names);
    }

    public List<String> errorShapes() {
        var names = new TreeSet<String>();
        shapes.propertyStream()
                .filter(shape -> shape.getValue().path("exception").asBoolean(false))
                .forEach(shape -> names.add(shape.getKey()));
        return List.copyOf(names);
    }

    /** Returns the operations that can answer with the error. */
    public List<String> operationsThatDeclare(String error) {
        return operations().stream()
                .filter(operation -> errors(operation).contains(error))
                .toList();
    }

    public int errorStatus(String shape) {
        return shapes.required(shape)
                .required("error")
                .required("httpStatusCode")
                .asInt();
    }

    List<String> errorMembers(String shape) {
        return List.copyOf(
                new TreeSet<>(shapes.required(shape).required("members").propertyNames()));
    }

    Map<String, Member> inputMembers(String operation) {
        return members(operation(operation).required("input").required("shape").asString());
    }

    Map<String, Member> outputMembers(String operation) {
        JsonNode output = operation(operation).path("output").path("shape");
        return output.isMissingNode() ? Map.of() : members(output.asString());
    }

    private JsonNode operation(String name) {
        return root.required("operations").required(name);
    }

    private JsonNode http(String operation) {
        return operation(operation).required("http");
    }

    private Map<String, Member> members(String structure) {
        var members = new TreeMap<String, Member>();
        addMembers("", structure, members);
        return members;
    }

    private void addMembers(String prefix, String structure, Map<String, Member> into) {
        JsonNode shape = shapes.required(structure);
        var required = new ArrayList<String>();
        shape.path("required").forEach(name -> required.add(name.asString()));
        shape.required("members").forEachEntry((name, member) -> {
            String target = member.required("shape").asString();
            String location = member.path("location").asString("body");
            String locationName = member.path("locationName").asString(name);
            add(prefix + name, target, required.contains(name), location, locationName, into);
        });
        for (SdkField<?> newer : newerMembers(structure, shape)) {
            into.put(prefix + newer.memberName(), new Member(enumTraits(newer), "body", newer.locationName()));
        }
    }

    private void add(
            String path, String target, boolean required, String location, String name, Map<String, Member> into) {
        JsonNode shape = shapes.required(target);
        into.put(path, new Member(traits(shape, required), location, name));
        switch (shape.required("type").asString()) {
            case "structure" -> addMembers(path + ".", target, into);
            case "list" ->
                add(path + "[]", shape.required("member").required("shape").asString(), true, location, name, into);
            default -> {}
        }
    }

    private static Traits traits(JsonNode shape, boolean required) {
        var values = new ArrayList<String>();
        shape.path("enum").forEach(value -> values.add(value.asString()));
        String pattern = shape.path("pattern").isMissingNode()
                ? null
                : shape.required("pattern").asString();
        String type = shape.required("type").asString();
        Long min = number(shape, "min");
        boolean noMinimum = min != null && min == 0 && !type.equals("integer");
        return new Traits(type, required, noMinimum ? null : min, number(shape, "max"), pattern, values);
    }

    private static @Nullable Long number(JsonNode shape, String trait) {
        return shape.path(trait).isMissingNode() ? null : shape.required(trait).asLong();
    }

    private static List<SdkField<?>> newerMembers(String structure, JsonNode shape) {
        return sdkFields(structure).stream()
                .filter(field -> !shape.required("members").has(field.memberName()))
                .toList();
    }

    private static List<SdkField<?>> sdkFields(String structure) {
        return sdkClass(structure)
                .map(type -> {
                    try {
                        Object builder = type.getMethod("builder").invoke(null);
                        return ((SdkPojo) builder).sdkFields();
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElse(List.of());
    }

    /** The only kind of newer member so far is an enum; any other kind must be looked at by a person. */
    private static Traits enumTraits(SdkField<?> field) {
        Class<?> type = sdkClass(field.memberName())
                .filter(Class::isEnum)
                .orElseThrow(() -> new IllegalStateException("A newer member that is no enum: " + field.memberName()));
        var values = new ArrayList<String>();
        for (Object constant : type.getEnumConstants()) {
            if (!constant.toString().equals("null")) {
                values.add(constant.toString());
            }
        }
        return new Traits("string", false, null, null, null, values);
    }

    private static Optional<Class<?>> sdkClass(String name) {
        try {
            return Optional.of(Class.forName(SDK_MODEL + name));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }
}
