package io.github.chimelocal.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    public String method(String operation) {
        return http(operation).required("method").asString();
    }

    /** Returns path and query literal, such as {@code /tags?operation=tag-resource}. */
    public String requestUri(String operation) {
        return http(operation).required("requestUri").asString();
    }

    public int successStatus(String operation) {
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

    public String input(String operation) {
        return operation(operation).required("input").required("shape").asString();
    }

    /** Returns the structure of the output; empty where there is none. */
    public Optional<String> output(String operation) {
        JsonNode output = operation(operation).path("output").path("shape");
        return output.isMissingNode() ? Optional.empty() : Optional.of(output.asString());
    }

    Map<String, Member> inputMembers(String operation) {
        return members(input(operation));
    }

    Map<String, Member> outputMembers(String operation) {
        return output(operation).map(this::members).orElse(Map.of());
    }

    /** Returns the members of a structure as they are written; those that are newer than the C2J form come last. */
    public Map<String, Field> fields(String structure) {
        var fields = new LinkedHashMap<String, Field>();
        JsonNode shape = shapes.required(structure);
        var required = new ArrayList<String>();
        shape.path("required").forEach(name -> required.add(name.asString()));
        shape.required("members").forEachEntry((name, member) -> {
            String target = member.required("shape").asString();
            Traits traits = traits(shapes.required(target), required.contains(name));
            String location = member.path("location").asString("body");
            String locationName = member.path("locationName").asString(name);
            fields.put(name, new Field(target, new Member(traits, location, locationName)));
        });
        for (SdkField<?> newer : newerMembers(structure, shape)) {
            Member member = new Member(enumTraits(newer), "body", newer.locationName());
            fields.put(newer.memberName(), new Field(newer.memberName(), member));
        }
        return fields;
    }

    /** Returns what the elements of a list are. */
    public Field element(String list) {
        String target =
                shapes.required(list).required("member").required("shape").asString();
        return new Field(target, new Member(traits(shapes.required(target), true), "body", target));
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
        fields(structure).forEach((name, field) -> add(prefix + name, field, into));
    }

    private void add(String path, Field field, Map<String, Member> into) {
        Member member = field.member();
        into.put(path, member);
        switch (member.traits().type()) {
            case "structure" -> addMembers(path + ".", field.shape(), into);
            case "list" -> {
                Field element = element(field.shape());
                Member there = new Member(element.member().traits(), member.location(), member.locationName());
                add(path + "[]", new Field(element.shape(), there), into);
            }
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
