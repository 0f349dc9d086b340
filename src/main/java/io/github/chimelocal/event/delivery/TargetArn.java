package io.github.chimelocal.event.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an ARN that say where an event goes. */
record TargetArn(String service, String region, String account, String resource) {

    private static final Pattern FORM =
            Pattern.compile("arn:[a-z0-9-]+:([a-z0-9-]+):([a-z0-9-]+):([0-9]{12}):([^\\p{Cntrl}\\s]+)");

    static Optional<TargetArn> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TargetArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** Returns the ARN of a destination that was found to be one. */
    static TargetArn of(String destination) {
        return parse(destination).orElseThrow();
    }
}
