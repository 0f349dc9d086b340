package io.github.chimelocal.model;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.OperationErrors;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What our operation classes say of themselves, read by reflection. */
final class DeclaredModel {

    private final Map<String, Class<?>> operations = new TreeMap<>();

    static DeclaredModel load() {
        var model = new DeclaredModel();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(OperationErrors.class));
        for (BeanDefinition found : scanner.findCandidateComponents("io.github.chimelocal.api")) {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                model.operations.put(type.getSimpleName(), type);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return model;
    }

    List<String> operations() {
        return List.copyOf(operations.keySet());
    }

    String method(String operation) {
        return mapping(operation).method()[0].name();
    }

    String requestUri(String operation) {
        RequestMapping mapping = mapping(operation);
        String query = Stream.of(mapping.params())
                .filter(condition -> !condition.startsWith("!"))
                .findFirst()
                .map(condition -> "?" + condition)
                .orElse("");
        return mapping.path()[0] + query;
    }

    int successStatus(String operation) {
        ResponseStatus status = handler(operation).getAnnotation(ResponseStatus.class);
        return status == null ? 200 : status.value().value();
    }

    List<String> errors(String operation) {
        return Arrays.stream(
                        type(operation).getAnnotation(OperationErrors.class).value())
                .map(ErrorShape::type)
                .sorted()
                .toList();
    }

    Map<String, Member> inputMembers(String operation) {
        var members = new TreeMap<String, Member>();
        for (Parameter parameter : handler(operation).getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                addSimple(
                        parameter,
                        "uri",
                        parameter.getAnnotation(PathVariable.class).value(),
                        members);
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                addSimple(
                        parameter,
                        "querystring",
                        parameter.getAnnotation(RequestParam.class).name(),
                        members);
            } else if (parameter.isAnnotationPresent(RequestBody.class)) {
                addMembers("", parameter.getType(), members);
            }
        }
        return members;
    }

    Map<String, Member> outputMembers(String operation) {
        var members = new TreeMap<String, Member>();
        Class<?> response = handler(operation).getReturnType();
        if (response != void.class) {
            addMembers("", response, members);
        }
        return members;
    }

    private Class<?> type(String operation) {
        Class<?> type = operations.get(operation);
        if (type == null) {
            throw new IllegalArgumentException("No class for " + operation);
        }
        return type;
    }

    private Method handler(String operation) {
        return Arrays.stream(type(operation).getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .findFirst()
                .orElseThrow();
    }

    private RequestMapping mapping(String operation) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler(operation), RequestMapping.class);
        if (mapping == null) {
            throw new IllegalStateException(operation);
        }
        return mapping;
    }

    private static void addSimple(Parameter parameter, String location, String name, Map<String, Member> into) {
        boolean alwaysThere = location.equals("uri");
        Traits traits = DeclaredTraits.of(parameter, parameter.getType(), alwaysThere);
        into.put(StringUtils.capitalize(parameter.getName()), new Member(traits, location, name));
    }

    private static void addMembers(String prefix, Class<?> structure, Map<String, Member> into) {
        for (RecordComponent component : structure.getRecordComponents()) {
            String name = StringUtils.capitalize(component.getName());
            DeclaredTraits.ofComponent(structure, component)
                    .forEach((suffix, traits) -> into.put(prefix + name + suffix, new Member(traits, "body", name)));
            for (Class<?> nested : new ArrayList<>(DeclaredTraits.structuresIn(component))) {
                String suffix = List.class.isAssignableFrom(component.getType()) ? "[]" : "";
                addMembers(prefix + name + suffix + ".", nested, into);
            }
        }
    }
}
