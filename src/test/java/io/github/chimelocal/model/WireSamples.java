package io.github.chimelocal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The calls that the model implies, about a meeting, an attendee and a client request token that are to be filled in.
 *
 * @param valid those that are accepted, one for each operation, or two
 * @param derived those with one member at a bound of its constraints, or beyond
 */
public record WireSamples(List<WireCall> valid, List<WireCall> derived) {

    /** Stands for the meeting. */
    public static final String MEETING = "00000000-0000-4000-8000-00000000000a";

    /** Stands for its attendee. */
    public static final String ATTENDEE = "00000000-0000-4000-8000-00000000000b";

    /** Stands for the client request token. */
    public static final String TOKEN = "sample-token";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Derives them, always in the same order, by calls of the account. */
    public static WireSamples of(int port, String account) {
        PublishedModel model = PublishedModel.load();
        var inputs = new ValidInputs(new SignedCalls(model, port, account));
        var samples = new WireSamples(new ArrayList<>(), new ArrayList<>());
        for (String operation : model.operations()) {
            for (JsonNode input : inputs.of(operation)) {
                JsonNode general = generalize(input);
                samples.valid.add(WireCall.of(model, operation, general));
                for (GeneratedRequest request : RequestGenerator.derive(model, operation, general)) {
                    samples.derived.add(WireCall.of(model, operation, request.input(general)));
                }
            }
        }
        return samples;
    }

    /** The first id is the meeting's, in every input; another one is an attendee's. */
    private static JsonNode generalize(JsonNode input) {
        String text = input.toString().replaceAll("generated-[0-9]+", TOKEN);
        List<String> ids =
                ID.matcher(text).results().map(id -> id.group()).distinct().toList();
        text = text.replace(ids.get(0), MEETING);
        return SignedCalls.json(ids.size() > 1 ? text.replace(ids.get(1), ATTENDEE) : text);
    }
}
