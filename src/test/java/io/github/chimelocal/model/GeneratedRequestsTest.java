package io.github.chimelocal.model;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.fidelity.Source;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Requests derived from the official model are accepted or refused as the model says, each sent as an SDK would. */
@RunningServer
class GeneratedRequestsTest {

    private static final PublishedModel MODEL = PublishedModel.load();

    @LocalServerPort
    private int port;

    @Fidelity(
            value = DOCUMENTED,
            topic = ERRORS,
            what = "violated constraint",
            answer = "400 `BadRequestException`",
            evidence = "API reference, BadRequestException")
    @Fidelity(
            value = Source.MODEL,
            topic = REQUESTS,
            what = "patterns",
            answer = "match in full, as in the C2J form of the model")
    @Test
    void areAcceptedOrRefusedAsTheModelSays() {
        var calls = new SignedCalls(MODEL, port, Accounts.fresh());
        var inputs = new ValidInputs(calls);
        var check = new AnswerCheck(MODEL);
        var sent = new LinkedHashMap<String, Integer>();
        var surprises = new ArrayList<String>();

        for (String operation : MODEL.operations()) {
            Map<Map.Entry<String, String>, GeneratedRequest> distinct = new LinkedHashMap<>();
            for (JsonNode valid : inputs.of(operation)) {
                for (GeneratedRequest request : RequestGenerator.derive(MODEL, operation, valid)) {
                    if (distinct.putIfAbsent(request.key(), request) == null) {
                        HttpResponse<String> answer =
                                calls.call(operation, request.input(inputs.again(operation, valid)));
                        Throwable surprise = catchThrowable(() -> verify(check, request, answer));
                        if (surprise != null) {
                            surprises.add(operation + " " + request.what() + " -> " + surprise.getMessage());
                        }
                    }
                }
            }
            sent.put(operation, distinct.size());
        }

        report(sent);
        assertThat(surprises).isEmpty();
        assertThat(total(sent)).isGreaterThanOrEqualTo(1_500);
    }

    private static void verify(AnswerCheck check, GeneratedRequest request, HttpResponse<String> answer) {
        String refusal = request.refusal();
        if (refusal == null) {
            check.accepted(request.operation(), answer);
        } else {
            check.refused(answer, refusal);
        }
    }

    private static int total(Map<String, Integer> sent) {
        return sent.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The log of a build says how much was proved. */
    private static void report(Map<String, Integer> sent) {
        List<String> lines = new ArrayList<>();
        sent.forEach((operation, count) -> lines.add("  %-38s %5s".formatted(operation, count)));
        System.out.printf("Generated requests sent: %s%n%s%n", total(sent), String.join("\n", lines));
    }
}
