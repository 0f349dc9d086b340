package io.github.chimelocal.meeting.id;

/** A group of AWS Regions that share accounts and ARNs. */
public enum Partition {
    AWS("aws"),
    AWS_US_GOV("aws-us-gov");

    private final String id;

    Partition(String id) {
        this.id = id;
    }

    static Partition ofRegion(String region) {
        return region.startsWith("us-gov-") ? AWS_US_GOV : AWS;
    }

    /** Returns the second part of an ARN, such as {@code aws-us-gov}. */
    @Override
    public String toString() {
        return id;
    }
}
