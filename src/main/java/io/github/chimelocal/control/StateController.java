package io.github.chimelocal.control;

import io.github.chimelocal.control.Feed.ResetNews;
import io.github.chimelocal.control.Frame.News;
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
    private final Feed feed;

    StateController(StateService state, Feed feed) {
        this.state = state;
        this.feed = feed;
    }

    /** How many meetings are there now, how many of the document are over, and how many went. */
    record View(int meetings, int ended, int replaced) {}

    @GetMapping
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new ControlQuery(request.getParameterMap()).requireOnly();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        state.export(response.getOutputStream());
    }

    /** Drops no events, calls, faults or deliveries: they tell of what has happened. Whoever listens has to look anew. */
    @PutMapping
    View load(HttpServletRequest request) {
        var query = new ControlQuery(request.getParameterMap()).requireOnly("times");
        query.requireValues();
        TimeHandling times = query.text("times")
                .map(text -> KebabCase.parse("times", text, TimeHandling.class))
                .orElse(TimeHandling.SHIFT);
        if (request.getContentLengthLong() > state.maxLength()) {
            throw Problem.tooLarge(state.maxLength());
        }
        ImportResult loaded = load(request, times);
        feed.tell(News.RESET, () -> new ResetNews(null, null, Map.of("meetings", loaded.replaced())));
        return new View(loaded.meetings(), loaded.ended(), loaded.replaced());
    }

    private ImportResult load(HttpServletRequest request, TimeHandling times) {
        try {
            return state.load(request.getInputStream(), times);
        } catch (DocumentTooLongException tooLong) {
            throw Problem.tooLarge(state.maxLength());
        } catch (IOException broken) {
            throw Problem.unreadable("The request body did not arrive whole");
        }
    }
}
