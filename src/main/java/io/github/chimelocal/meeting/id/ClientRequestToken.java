package io.github.chimelocal.meeting.id;

/** What a caller repeats to get the meeting that it already created. */
public record ClientRequestToken(String value) {

    /** Hides the value, which the model marks as sensitive. */
    @Override
    public String toString() {
        return "ClientRequestToken[***]";
    }
}
