package io.github.chimelocal.model;

import static io.github.chimelocal.fidelity.Source.MODEL;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.constraint.AllowedValues;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.fidelity.Fidelity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/** A newer SDK that knows an operation, a member, a value or an error that we do not know fails here. */
@Fidelity(
        value = MODEL,
        topic = REQUESTS,
        what = "operations, members and enum values that the AWS SDK for Java v2 knows",
        answer = "the same; so MediaPlacementNetworkType, the newest member")
class SdkEqualityTest {

    private static final DeclaredModel DECLARED = DeclaredModel.load();

    static List<String> operations() {
        return SdkModel.operations();
    }

    static List<Class<?>> enums() {
        return SdkModel.enums();
    }

    @Test
    void hasTheOperationsOfTheSdkAndNoOther() {
        assertThat(DECLARED.operations()).isEqualTo(SdkModel.operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takesTheMembersOfTheSdkAndNoOther(String operation) {
        assertThat(described(DECLARED.inputMembers(operation)))
                .isNotEmpty()
                .isEqualTo(SdkModel.members(operation + "Request"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsTheMembersOfTheSdkAndNoOther(String operation) {
        assertThat(described(DECLARED.outputMembers(operation))).isEqualTo(SdkModel.members(operation + "Response"));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void takesTheValuesOfTheSdkAndNoOther(Class<?> type) {
        Class<?> constraint =
                ClassUtils.resolveClassName(AllowedValues.class.getPackageName() + "." + type.getSimpleName(), null);

        assertThat(constraint.getAnnotation(AllowedValues.class).value())
                .containsExactlyInAnyOrderElementsOf(SdkModel.values(type));
    }

    @Test
    void answersWithEachErrorOfTheSdk() {
        assertThat(Arrays.stream(ErrorShape.values()).map(ErrorShape::type)).containsAll(SdkModel.errors());
        assertThat(SdkModel.errors()).hasSize(12);
    }

    private static Map<String, String> described(Map<String, Member> members) {
        var described = new TreeMap<String, String>();
        members.forEach((path, member) -> described.put(
                path, SdkModel.describe(member.traits().type(), member.location(), member.locationName())));
        return described;
    }
}
