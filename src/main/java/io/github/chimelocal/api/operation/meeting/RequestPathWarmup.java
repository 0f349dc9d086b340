package io.github.chimelocal.api.operation.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.model.MeetingShape;
import io.github.chimelocal.placement.MediaPlacement;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reads, validates and writes as the first call will, on a processor that has nothing else to do while the server starts.
 *
 * <p>What is made once for CreateMeeting, such as the plan by which its members are bound and the metadata of their
 * constraints, takes a sixth of the start, and the first caller would wait for it.
 */
@Component
class RequestPathWarmup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final byte[] REQUEST =
            "{\"ClientRequestToken\":\"first\",\"ExternalMeetingId\":\"first\",\"MediaRegion\":\"us-east-1\"}"
                    .getBytes(UTF_8);

    private static final CreateMeeting.Response RESPONSE = new CreateMeeting.Response(new MeetingShape(
            "", null, "", "", new MediaPlacement("", "", "", "", "", "", "", ""), null, null, List.of(), ""));

    private final AwsJsonCodec json;
    private final Validator constraints;

    RequestPathWarmup(AwsJsonCodec json, Validator constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    /** Tomcat is made early in a start. */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        var practice = new Thread(this::warmUp, "first-call");
        practice.setDaemon(true);
        practice.start();
    }

    /** Returns what is wrong with the request, which is nothing. */
    Set<ConstraintViolation<CreateMeeting.Request>> warmUp() {
        json.write(RESPONSE);
        return constraints.validate(json.read(REQUEST, CreateMeeting.Request.class));
    }
}
