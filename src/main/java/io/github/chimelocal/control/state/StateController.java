package io.github.chimelocal.control.state;

import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.ChangeStream.ResetMessage;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.state.DocumentTooLongException;
import io.github.chimelocal.state.StateService;
import io.github.chimelocal.state.StateService.ImportResult;
import io.github.chimelocal.state.StateService.TimeHandling;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out all meetings as one document, and takes it back. */
@RestController
@RequestMapping("/_chime/state")
class StateController {

    private final StateService state;
    private final ChangeStream stream;

    StateController(StateService state, ChangeStream stream) {
        this.state = state;
        this.stream = stream;
    }

    /** How many meetings are there now, how many of the document are over, and how many went. */
    record StateResponse(int meetings, int ended, int replaced) {}

    @GetMapping
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new QueryParameters(request.getParameterMap()).requireOnly();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        state.export(response.getOutputStream());
    }

    /** Drops no events, calls, faults or deliveries: they tell of what has happened. Whoever listens has to look anew. */
    @PutMapping
    StateResponse load(HttpServletRequest request) {
        var query = new QueryParameters(request.getParameterMap()).requireOnly("times");
        query.requireValues();
        TimeHandling times = query.text("times")
                .map(text -> KebabCase.parse("times", text, TimeHandling.class))
                .orElse(TimeHandling.SHIFT);
        if (request.getContentLengthLong() > state.maxLength()) {
            throw ControlApiException.tooLarge(state.maxLength());
        }
        ImportResult loaded = load(request, times);
        stream.publish(StreamTopic.RESET, () -> new ResetMessage(null, null, Map.of("meetings", loaded.replaced())));
        return new StateResponse(loaded.meetings(), loaded.ended(), loaded.replaced());
    }

    private ImportResult load(HttpServletRequest request, TimeHandling times) {
        try {
            return state.load(request.getInputStream(), times);
        } catch (DocumentTooLongException tooLong) {
            throw ControlApiException.tooLarge(state.maxLength());
        } catch (IOException broken) {
            throw ControlApiException.unreadable("The request body did not arrive whole");
        }
    }
}
