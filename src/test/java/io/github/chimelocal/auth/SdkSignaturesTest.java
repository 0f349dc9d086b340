package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chimelocal.Signing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Whatever the SDK's own signer signs is right, and nothing that was changed afterwards. */
class SdkSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final List<String> TEXTS = List.of(
            "a",
            "",
            "A b",
            "x:y",
            "a/b",
            "1+1=2",
            "%41",
            "~-_.",
            "ü",
            "\uD83D\uDE00",
            "a&b",
            "?",
            "arn:aws:chime:*",
            "'\"");
    private static final List<String> SEGMENTS =
            List.of("meetings", "x%3Ay", "a%20b%2Fc%3Fd", "%C3%BC", "~", "a+b", "a:b@c", ".", "%2E", "a=b", "*");

    private final SignatureV4Verifier verifier = new SignatureV4Verifier(
            List.of(
                    new AccessKey("AKIDEXAMPLE", SECRET, null, "111122223333"),
                    new AccessKey("ASIDEXAMPLE", SECRET, "token", "111122223333")),
            "eu-central-1"::equals,
            "chime",
            Clock.fixed(NOW, ZoneOffset.UTC));

    /**
     * A signed request and what it was signed with.
     *
     * @param seed names it in a failure
     */
    private record Sample(long seed, RequestHead call, String body) {}

    static List<Sample> samples() {
        return IntStream.range(0, 300).mapToObj(SdkSignaturesTest::sample).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areRight(Sample sample) {
        assertThat(verify(sample.call(), sample.body())).isEqualTo(new Signer("111122223333", "eu-central-1"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areWrongForAnyOtherRequest(Sample sample) {
        for (RequestHead changed : changes(sample.call())) {
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .as("%s, changed to %s", sample, changed)
                    .isThrownBy(() -> verify(changed, sample.body()));
        }
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> verify(sample.call(), sample.body() + " "));
    }

    @Test
    void areNotOverHeadersThatTheyDoNotName() {
        Sample sample = sample(1);
        RequestHead more = RequestHeads.with(sample.call(), "user-agent", "other");

        assertThat(verify(more, sample.body())).isEqualTo(new Signer("111122223333", "eu-central-1"));
    }

    @Test
    void areRefusedWithoutFailureHoweverTheyAreDamaged() {
        var random = new Random(20260115);
        List<Sample> samples = samples();
        for (int run = 0; run < 20_000; run++) {
            Sample sample = one(samples, random);
            RequestHead damaged = damage(sample.call(), random);

            assertThatCode(() -> refuseOrTake(damaged, sample.body()))
                    .as("%s", damaged)
                    .doesNotThrowAnyException();
        }
    }

    private void refuseOrTake(RequestHead call, String body) {
        try {
            verify(call, body);
        } catch (AuthenticationFailedException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    private Signer verify(RequestHead call, String body) {
        return verifier.prepare(call).verify(body.getBytes(UTF_8));
    }

    private static Sample sample(long seed) {
        var random = new Random(seed);
        var path = new StringBuilder();
        for (int segment = random.nextInt(4); segment >= 0; segment--) {
            path.append(random.nextInt(9) == 0 ? "//" : "/").append(one(SEGMENTS, random));
        }
        SdkHttpRequest.Builder request = Signing.request(
                        one(List.of("GET", "POST", "PUT", "DELETE"), random), 4560, "/")
                .encodedPath(path + (random.nextInt(5) == 0 ? "/" : ""));
        for (int parameter = random.nextInt(4); parameter > 0; parameter--) {
            request.appendRawQueryParameter("p" + random.nextInt(3) + one(TEXTS, random), one(TEXTS, random));
        }
        for (int header = random.nextInt(3); header > 0; header--) {
            request.appendHeader(
                    "x-header-" + random.nextInt(2), one(List.of("a", " a  b\tc ", "", "a,b", "ü"), random));
        }
        String body = one(TEXTS, random);
        Signing signing = Signing.as("AKIDEXAMPLE", SECRET, NOW);
        if (random.nextBoolean()) {
            signing = new Signing("ASIDEXAMPLE", SECRET, "token", "eu-central-1", "chime", NOW);
        }
        SdkHttpRequest signed = random.nextInt(3) == 0
                ? signing.presign(request.build(), body, Duration.ofMinutes(1))
                : signing.sign(request.build(), body);
        return new Sample(seed, RequestHeads.of(signed), body);
    }

    private static List<RequestHead> changes(RequestHead call) {
        var changed = new ArrayList<RequestHead>();
        changed.add(new RequestHead("PATCH", call.path(), call.query(), call.headers()));
        changed.add(new RequestHead(call.method(), call.path() + "x", call.query(), call.headers()));
        changed.add(
                new RequestHead(call.method(), call.path().replaceFirst("/", "/%2F"), call.query(), call.headers()));
        changed.add(RequestHeads.withParameter(call, "more", ""));
        call.query()
                .forEach((name, values) -> changed.add(RequestHeads.withParameter(call, name, values.get(0) + "x")));
        call.headers().forEach((name, values) -> changed.add(RequestHeads.with(call, name, values.get(0) + "x")));
        call.headers().keySet().forEach(name -> changed.add(RequestHeads.without(call, name)));
        call.header("Authorization").ifPresent(value -> {
            changed.add(RequestHeads.with(call, "authorization", value.replace("/eu-central-1/", "/eu-central-2/")));
            changed.add(RequestHeads.with(
                    call, "authorization", value.replace("SignedHeaders=host;", "SignedHeaders=host;a;")));
            changed.add(RequestHeads.with(call, "authorization", value.substring(0, value.length() - 1)));
            changed.add(RequestHeads.with(call, "authorization", value.replaceFirst("(?<=Signature=).*", "00")));
        });
        return changed;
    }

    private static RequestHead damage(RequestHead call, Random random) {
        if (call.header("Authorization").isPresent()) {
            String name = one(List.of("authorization", "x-amz-date", "x-amz-security-token"), random);
            return RequestHeads.with(call, name, damage(call.header(name).orElse(""), random));
        }
        String name = one(
                List.of(
                        "X-Amz-Algorithm",
                        "X-Amz-Credential",
                        "X-Amz-Date",
                        "X-Amz-Expires",
                        "X-Amz-SignedHeaders",
                        "X-Amz-Signature"),
                random);
        return RequestHeads.withParameter(
                call, name, damage(call.parameter(name).orElse(""), random));
    }

    private static String damage(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, end);
                case 1 ->
                    damaged.insert(
                            at,
                            one(List.of(",", " ", "=", "/", ";", "%", "Credential=", "\u00ff", "AWS4-", "9"), random));
                case 2 -> damaged.insert(at, damaged.substring(at, end));
                default -> damaged.setLength(at);
            }
        }
        return damaged.toString();
    }

    private static <T> T one(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
