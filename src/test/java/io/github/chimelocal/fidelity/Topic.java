package io.github.chimelocal.fidelity;

/** The sections of docs/fidelity.md, in their order. */
public enum Topic {
    REQUESTS("Requests"),
    ERRORS("Errors"),
    TENANCY("Accounts and Regions"),
    SIGNATURES("Signatures"),
    MEETINGS("Meetings"),
    MEDIA("Media"),
    TOKENS("Client request tokens"),
    REPLICAS("Replicas"),
    ATTENDEES("Attendees"),
    CAPABILITIES("Capabilities"),
    TAGS("Tags"),
    TRANSCRIPTION("Transcription"),
    LIFETIME("The end of meetings"),
    LIMITS("Quotas and throttling"),
    EVENTS("Events"),
    CONTROL("Clock and presence"),
    FAULTS("Journal and faults"),
    STATE("State");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
