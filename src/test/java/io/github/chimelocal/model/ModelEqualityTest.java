package io.github.chimelocal.model;

import static io.github.chimelocal.fidelity.Source.MODEL;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.fidelity.Fidelity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our declarations equal the official model, member by member, without exception. */
@Fidelity(
        value = MODEL,
        topic = REQUESTS,
        what = "operations, members, lengths, ranges, patterns, enums, list sizes, errors, statuses",
        answer = "those of the model, 2021-07-15")
class ModelEqualityTest {

    private static final PublishedModel PUBLISHED = PublishedModel.load();
    private static final DeclaredModel DECLARED = DeclaredModel.load();

    /** Stand in front of any operation; no model knows them. */
    private static final List<ErrorShape> UNMODELLED = List.of(
            ErrorShape.UNKNOWN_OPERATION,
            ErrorShape.REQUEST_ENTITY_TOO_LARGE,
            ErrorShape.VALIDATION,
            ErrorShape.MISSING_AUTHENTICATION_TOKEN,
            ErrorShape.INCOMPLETE_SIGNATURE,
            ErrorShape.INVALID_SIGNATURE,
            ErrorShape.UNRECOGNIZED_CLIENT);

    static List<String> operations() {
        return PUBLISHED.operations();
    }

    static List<String> errors() {
        return PUBLISHED.errorShapes();
    }

    @Test
    void hasThePublishedOperationsAndNoOther() {
        assertThat(DECLARED.operations()).hasSize(16).isEqualTo(PUBLISHED.operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hasThePublishedMethodUriAndStatus(String operation) {
        assertThat(DECLARED.method(operation)).isEqualTo(PUBLISHED.method(operation));
        assertThat(DECLARED.requestUri(operation)).isEqualTo(PUBLISHED.requestUri(operation));
        assertThat(DECLARED.successStatus(operation)).isEqualTo(PUBLISHED.successStatus(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void declaresThePublishedErrors(String operation) {
        assertThat(DECLARED.errors(operation)).isNotEmpty().isEqualTo(PUBLISHED.errors(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void constrainsEachInputMemberAsPublished(String operation) {
        assertThat(DECLARED.inputMembers(operation)).isNotEmpty().isEqualTo(PUBLISHED.inputMembers(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsThePublishedOutputMembersInTheirTypes(String operation) {
        assertThat(types(DECLARED.outputMembers(operation))).isEqualTo(types(PUBLISHED.outputMembers(operation)));
    }

    @Test
    void hasThePublishedErrorsAndSevenMore() {
        var declared = Arrays.stream(ErrorShape.values())
                .filter(shape -> !UNMODELLED.contains(shape))
                .map(ErrorShape::type)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).hasSize(12).containsExactlyElementsOf(PUBLISHED.errorShapes());
    }

    @Fidelity(
            value = MODEL,
            topic = ERRORS,
            what = "form of an error: status and body",
            answer = "`Code`, `Message`, `RequestId`; `ResourceName` for TooManyTags and ResourceNotFound")
    @ParameterizedTest
    @MethodSource("errors")
    void givesEachErrorItsPublishedStatusAndMembers(String error) {
        ErrorShape shape = Arrays.stream(ErrorShape.values())
                .filter(candidate -> candidate.type().equals(error))
                .findFirst()
                .orElseThrow();

        assertThat(shape.status()).isEqualTo(PUBLISHED.errorStatus(error));
        assertThat(Stream.concat(Stream.of("Code", "Message", "RequestId"), shape.ownMember().stream()))
                .containsExactlyInAnyOrderElementsOf(PUBLISHED.errorMembers(error));
    }

    private static Map<String, String> types(Map<String, Member> members) {
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().traits().type()));
    }
}
