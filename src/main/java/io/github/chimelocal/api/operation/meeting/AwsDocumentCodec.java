package io.github.chimelocal.api.operation.meeting;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.api.model.MeetingFeaturesShape;
import io.github.chimelocal.api.model.NetworkTypeMapping;
import io.github.chimelocal.api.model.NotificationsConfigurationShape;
import io.github.chimelocal.api.model.TagShape;
import io.github.chimelocal.api.model.TranscriptionConfigurationShape;
import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.PrimaryMeetingId;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.state.DocumentCodec;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads parts of a state document as AWS's structures: with the same constraints, and no unknown member. */
@Component
class AwsDocumentCodec implements DocumentCodec {

    private final AwsJsonCodec json;
    private final Validator validator;

    AwsDocumentCodec(AwsJsonCodec json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public JsonNode writeRequest(NewMeeting terms) {
        MeetingFeatures features = terms.features();
        NotificationsConfiguration notifications = terms.notifications();
        PrimaryMeetingId primary = terms.primaryMeetingId();
        return json.tree(new CreateMeeting.Request(
                terms.clientRequestToken().value(),
                terms.mediaRegion().name(),
                terms.meetingHostId(),
                terms.externalMeetingId().value(),
                features == null ? null : MeetingFeaturesShape.of(features),
                notifications == null ? null : NotificationsConfigurationShape.of(notifications),
                primary == null ? null : primary.value(),
                terms.tenantIds().isEmpty() ? null : terms.tenantIds(),
                terms.tags().equals(Tags.NONE) ? null : TagShape.of(terms.tags()),
                NetworkTypeMapping.write(terms.networkType())));
    }

    @Override
    public NewMeeting readRequest(JsonNode request) {
        return read(request, CreateMeeting.Request.class).toNewMeeting();
    }

    @Override
    public JsonNode writeTags(Tags tags) {
        return json.tree(tags.values());
    }

    @Override
    public Tags readTags(JsonNode tags) {
        if (!tags.isObject() || tags.size() > Tags.MAX) {
            throw InvalidMemberException.with("", "an object of at most %s tags".formatted(Tags.MAX));
        }
        var values = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> tag : tags.properties()) {
            values.put(tag.getKey(), readTag(tag));
        }
        return new Tags(values);
    }

    @Override
    public JsonNode writeAttendee(Attendee attendee) {
        return json.tree(AttendeeShape.of(attendee));
    }

    @Override
    public Attendee readAttendee(JsonNode attendee) {
        return read(attendee, AttendeeShape.class).toAttendee();
    }

    @Override
    public JsonNode writeTranscription(TranscriptionConfiguration configuration) {
        return json.tree(TranscriptionConfigurationShape.of(configuration));
    }

    @Override
    public TranscriptionConfiguration readTranscription(JsonNode configuration) {
        return read(configuration, TranscriptionConfigurationShape.class).toConfiguration();
    }

    private String readTag(Map.Entry<String, JsonNode> tag) {
        ObjectNode shape = JsonNodeFactory.instance.objectNode().put("Key", tag.getKey());
        shape.set("Value", tag.getValue());
        try {
            return read(shape, TagShape.class).value();
        } catch (InvalidMemberException invalid) {
            throw invalid.at(tag.getKey());
        }
    }

    private <T> T read(JsonNode node, Class<T> structure) {
        if (!node.isObject()) {
            throw InvalidMemberException.with("", "an object");
        }
        T read = json.bindStrictly(node, structure);
        validator.validate(read).stream()
                .map(AwsDocumentCodec::invalid)
                .min(Comparator.comparing(InvalidMemberException::getMessage))
                .ifPresent(invalid -> {
                    throw invalid;
                });
        return read;
    }

    private static InvalidMemberException invalid(ConstraintViolation<?> violation) {
        return InvalidMemberException.because(
                path(violation.getPropertyPath()), violation.getMessage().replaceFirst("^Member ", ""));
    }

    private static String path(Path path) {
        var text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                text.append(text.isEmpty() ? "" : ".").append(StringUtils.capitalize(node.getName()));
            }
        }
        return text.toString();
    }
}
