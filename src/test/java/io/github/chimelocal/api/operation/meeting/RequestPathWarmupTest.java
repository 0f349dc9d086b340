package io.github.chimelocal.api.operation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.api.json.AwsJsonCodec;
import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class RequestPathWarmupTest {

    @Test
    void isOneThatWouldBeAccepted() {
        try (var constraints = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(new RequestPathWarmup(new AwsJsonCodec(), constraints.getValidator()).warmUp())
                    .isEmpty();
        }
    }
}
