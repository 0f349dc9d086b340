package io.github.chimelocal.api.shape;

import io.github.chimelocal.api.json.DocumentShapes;
import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.state.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps parts of a meeting in the shapes in which AWS shows or takes them. */
@Configuration(proxyBeanMethods = false)
class ShapeForms {

    @Bean
    Form<Attendee> attendeeForm(DocumentShapes shapes) {
        return Form.of(
                attendee -> shapes.write(AttendeeShape.of(attendee)),
                form -> shapes.read(form, AttendeeShape.class).toAttendee());
    }

    @Bean
    Form<TranscriptionConfiguration> transcriptionForm(DocumentShapes shapes) {
        return Form.of(
                configuration -> shapes.write(TranscriptionConfigurationShape.of(configuration)),
                form -> shapes.read(form, TranscriptionConfigurationShape.class).toConfiguration());
    }

    /** Value by key, as the control API shows tags. */
    @Bean
    Form<Tags> tagsForm(DocumentShapes shapes) {
        return Form.of(tags -> shapes.write(tags.values()), form -> tags(form, shapes));
    }

    private static Tags tags(JsonNode form, DocumentShapes shapes) {
        if (!form.isObject() || form.size() > Tags.MAX) {
            throw InvalidMemberException.with("", "an object of at most %s tags".formatted(Tags.MAX));
        }
        var values = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> tag : form.properties()) {
            values.put(tag.getKey(), value(tag, shapes));
        }
        return new Tags(values);
    }

    private static String value(Map.Entry<String, JsonNode> tag, DocumentShapes shapes) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("Key", tag.getKey());
        form.set("Value", tag.getValue());
        try {
            return shapes.read(form, TagShape.class).value();
        } catch (InvalidMemberException bad) {
            throw bad.at(tag.getKey());
        }
    }
}
