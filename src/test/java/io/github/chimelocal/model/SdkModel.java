package io.github.chimelocal.model;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;

/** What the AWS SDK for Java v2 knows, which is renewed more often than the published model of the tests. */
final class SdkModel {

    private static final String PACKAGE = ChimeSdkMeetingsException.class.getPackageName();

    private static final Map<MarshallLocation, String> LOCATIONS = Map.of(
            MarshallLocation.PATH, "uri",
            MarshallLocation.QUERY_PARAM, "querystring",
            MarshallLocation.PAYLOAD, "body");

    private static final Map<MarshallingType<?>, String> TYPES = Map.of(
            MarshallingType.STRING, "string",
            MarshallingType.INTEGER, "integer",
            MarshallingType.BOOLEAN, "boolean",
            MarshallingType.LIST, "list",
            MarshallingType.SDK_POJO, "structure");

    private SdkModel() {}

    static List<String> operations() {
        return Stream.of(ChimeSdkMeetingsClient.class.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Response"))
                .map(Method::getName)
                .map(StringUtils::capitalize)
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> errors() {
        return classes(new AssignableTypeFilter(ChimeSdkMeetingsException.class)).stream()
                .filter(Predicate.not(ChimeSdkMeetingsException.class::equals))
                .map(Class::getSimpleName)
                .toList();
    }

    static List<Class<?>> enums() {
        return classes(new AssignableTypeFilter(Enum.class));
    }

    /** Returns the values that the SDK knows by name, without the one for those it does not know. */
    static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .filter(value -> !value.equals("null"))
                .toList();
    }

    /** Returns type, location and wire name of each member, by its path. */
    static Map<String, String> members(String structure) {
        var members = new TreeMap<String, String>();
        addAll("", builder(structure), members);
        return members;
    }

    private static void addAll(String prefix, SdkPojo structure, Map<String, String> into) {
        for (SdkField<?> field : structure.sdkFields()) {
            add(prefix + field.memberName(), field, field, into);
        }
    }

    private static void add(String path, SdkField<?> field, SdkField<?> onTheWire, Map<String, String> into) {
        into.put(
                path,
                describe(
                        TYPES.getOrDefault(field.marshallingType(), "unknown"),
                        LOCATIONS.getOrDefault(onTheWire.location(), "unknown"),
                        onTheWire.locationName()));
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            addAll(path + ".", field.constructor().get(), into);
        }
        if (field.marshallingType() == MarshallingType.LIST) {
            add(path + "[]", field.getTrait(ListTrait.class).memberFieldInfo(), onTheWire, into);
        }
    }

    static String describe(String type, String location, String name) {
        return "%s in %s as %s".formatted(type, location, name);
    }

    private static SdkPojo builder(String structure) {
        try {
            return (SdkPojo) ClassUtils.resolveClassName(PACKAGE + "." + structure, null)
                    .getMethod("builder")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classes(AssignableTypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents(PACKAGE).stream()
                .<Class<?>>map(
                        found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }
}
