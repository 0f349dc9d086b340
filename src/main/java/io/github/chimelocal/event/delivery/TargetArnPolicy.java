package io.github.chimelocal.event.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which ARNs AWS delivers the events of a meeting to.
 *
 * @param service as ARNs name it
 * @param thing what its ARNs name
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/mtgs-sdk-notifications.html">Meeting event notifications</a>
 */
record TargetArnPolicy(String service, String thing, Pattern resource, String example) {

    static final TargetArnPolicy OF_QUEUES = new TargetArnPolicy(
            "sqs",
            "queue",
            Pattern.compile("[A-Za-z0-9_-]{1,80}(\\.fifo)?"),
            "arn:aws:sqs:us-east-1:111122223333:my-queue");

    static final TargetArnPolicy OF_TOPICS = new TargetArnPolicy(
            "sns",
            "topic",
            Pattern.compile("[A-Za-z0-9_-]{1,256}(\\.fifo)?"),
            "arn:aws:sns:us-east-1:111122223333:my-topic");

    static final TargetArnPolicy OF_FUNCTIONS = new TargetArnPolicy(
            "lambda",
            "function",
            Pattern.compile("function:[A-Za-z0-9_-]{1,140}(:[A-Za-z0-9$_-]{1,128})?"),
            "arn:aws:lambda:us-east-1:111122223333:function:my-function");

    private static final String FIFO = ".fifo";

    /** Returns why events of a meeting in that Region are not delivered to the ARN, if they are not. */
    Optional<DeliveryResult> rejection(String arn, String region) {
        Optional<TargetArn> parsed = TargetArn.parse(arn).filter(this::isOfThisService);
        if (parsed.isEmpty()) {
            return refuse("malformed", "Not the ARN of a %s, such as %s".formatted(thing, example));
        }
        if (!parsed.get().region().equals(region)) {
            return refuse(
                    "other Region",
                    "The %s is in %s, but the meeting's Region is %s, and AWS delivers only within it"
                            .formatted(thing, parsed.get().region(), region));
        }
        if (parsed.get().resource().endsWith(FIFO)) {
            return refuse("FIFO", "The %s is a FIFO %s, and AWS does not deliver to those".formatted(thing, thing));
        }
        return Optional.empty();
    }

    private boolean isOfThisService(TargetArn arn) {
        return arn.service().equals(service) && resource.matcher(arn.resource()).matches();
    }

    private static Optional<DeliveryResult> refuse(String cause, String reason) {
        return Optional.of(DeliveryResult.giveUp(cause, reason));
    }
}
