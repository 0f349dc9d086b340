package io.github.chimelocal.event.delivery;

/**
 * What came of an attempt to deliver.
 *
 * @param cause what sort of failure it is: failures of one cause are logged once
 * @param reason what to tell the user; empty when delivered
 */
record DeliveryResult(RetryDecision decision, String cause, String reason) {

    static final DeliveryResult DELIVERED = new DeliveryResult(RetryDecision.DELIVERED, "", "");

    /** What to do next. */
    enum RetryDecision {
        DELIVERED,
        RETRY,
        GIVE_UP
    }

    static DeliveryResult retry(String cause, String reason) {
        return new DeliveryResult(RetryDecision.RETRY, cause, reason);
    }

    static DeliveryResult giveUp(String cause, String reason) {
        return new DeliveryResult(RetryDecision.GIVE_UP, cause, reason);
    }

    /** Judges an answer by its HTTP status. */
    static DeliveryResult ofStatus(int status, String cause, String reason) {
        return status == 429 || status >= 500 ? retry(cause, reason) : giveUp(cause, reason);
    }
}
