package io.github.chimelocal.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.json.WireJson;
import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class FirstCallTest {

    @Test
    void isOneThatWouldBeAccepted() {
        try (var constraints = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(new FirstCall(new WireJson(), constraints.getValidator()).practise())
                    .isEmpty();
        }
    }
}
