package io.github.chimelocal.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class SettingsValidatorTest {

    @Test
    void findsNothingWrongWithTheDefaults() {
        assertThat(validate(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "chime.port, 0",
        "chime.port, 65535",
        "chime.lifecycle.max-duration, 366d",
        "chime.throttling.burst, 1",
        "chime.events.sqs.endpoint, http://127.0.0.1:9324"
    })
    void findsNothingWrongWithValuesAtTheBounds(String setting, String value) {
        assertThat(validate(Map.of(setting, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "chime.host, ' ', host, an address or a host name",
        "chime.port, -1, port, a number from 0 to 65535",
        "chime.port, 65536, port, a number from 0 to 65535",
        "chime.account-id, 12, accountId, 12 digits",
        "chime.throttling.burst, 0, throttling.burst, a whole number from 1",
        "chime.store.max-meetings, 0, store.maxMeetings, a whole number from 1",
        "chime.auth.regions, EU, auth.regions[0], '2 to 32 lower-case letters, digits and hyphens, such as us-east-1'"
    })
    void saysWhatIsAllowedWhereOneIsBroken(String setting, String value, String field, String allowed) {
        assertThat(validate(Map.of(setting, value))).singleElement().satisfies(error -> {
            assertThat(error.getField()).isEqualTo(field);
            assertThat(Objects.toString(error.getRejectedValue())).isEqualTo(value);
            assertThat(error.getDefaultMessage()).isEqualTo(allowed);
        });
    }

    @Test
    void findsTheValueOfARuleThatIsAMethod() {
        assertThat(validate(Map.of("chime.media.nearest-region", "mars-east-1")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getField()).isEqualTo("media.nearestRegion");
                    assertThat(error.getRejectedValue()).isEqualTo("mars-east-1");
                });
    }

    @Test
    void findsAllThatIsWrong() {
        assertThat(validate(Map.of("chime.port", "-1", "chime.journal.size", "-1", "chime.events.webhook", "here")))
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder("port", "journal.size", "events.webhook");
    }

    @Test
    void knowsEverySortOfConstraintThatTheSettingsHave() {
        assertThat(constraintsOf(ChimeProperties.class, new TreeSet<>()))
                .isSubsetOf("AssertTrue", "Max", "Min", "NotBlank", "Pattern");
    }

    private static List<FieldError> validate(Map<String, String> settings) {
        ChimeProperties properties = bind(settings);
        var result = new BeanPropertyBindingResult(properties, "chime");
        new SettingsValidator().validate(properties, result);
        return result.getFieldErrors();
    }

    private static ChimeProperties bind(Map<String, String> settings) throws BindException {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("chime", Bindable.of(ChimeProperties.class));
    }

    private static Set<String> constraintsOf(Class<?> settings, Set<String> found) {
        Stream.of(settings.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getAnnotations()))
                .forEach(annotation -> add(annotation, found));
        Stream.of(settings.getRecordComponents())
                .forEach(component -> constraintsOf(component.getAnnotatedType(), found));
        return found;
    }

    private static void constraintsOf(AnnotatedType type, Set<String> found) {
        Stream.of(type.getAnnotations()).forEach(annotation -> add(annotation, found));
        if (type.getType() instanceof Class<?> nested && nested.isRecord()) {
            constraintsOf(nested, found);
        }
        if (type instanceof AnnotatedParameterizedType container) {
            Stream.of(container.getAnnotatedActualTypeArguments()).forEach(element -> constraintsOf(element, found));
        }
    }

    private static void add(Annotation annotation, Set<String> found) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (type.isAnnotationPresent(Constraint.class)) {
            found.add(type.getSimpleName());
        }
    }
}
