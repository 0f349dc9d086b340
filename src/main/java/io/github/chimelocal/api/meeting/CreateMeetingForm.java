package io.github.chimelocal.api.meeting;

import io.github.chimelocal.api.json.DocumentShapes;
import io.github.chimelocal.api.shape.MeetingFeaturesShape;
import io.github.chimelocal.api.shape.NetworkTypes;
import io.github.chimelocal.api.shape.NotificationsConfigurationShape;
import io.github.chimelocal.api.shape.TagShape;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.PrimaryMeetingId;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.state.Form;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the terms of a meeting as the request that CreateMeeting would take. */
@Component
class CreateMeetingForm implements Form<NewMeeting> {

    private final DocumentShapes shapes;

    CreateMeetingForm(DocumentShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public JsonNode write(NewMeeting terms) {
        return shapes.write(request(terms));
    }

    @Override
    public NewMeeting read(JsonNode form) {
        return shapes.read(form, CreateMeeting.Request.class).toNewMeeting();
    }

    private static CreateMeeting.Request request(NewMeeting terms) {
        MeetingFeatures features = terms.features();
        NotificationsConfiguration notifications = terms.notifications();
        PrimaryMeetingId primary = terms.primaryMeetingId();
        return new CreateMeeting.Request(
                terms.clientRequestToken().value(),
                terms.mediaRegion().name(),
                terms.meetingHostId(),
                terms.externalMeetingId().value(),
                features == null ? null : MeetingFeaturesShape.of(features),
                notifications == null ? null : NotificationsConfigurationShape.of(notifications),
                primary == null ? null : primary.value(),
                terms.tenantIds().isEmpty() ? null : terms.tenantIds(),
                terms.tags().equals(Tags.NONE) ? null : TagShape.of(terms.tags()),
                NetworkTypes.write(terms.networkType()));
    }
}
