package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chimelocal.reset.ResetScope;
import io.github.chimelocal.reset.Resettable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forgets everything, or what belongs to one account. */
@RestController
class ResetController {

    private final List<Resettable> parts;
    private final Feed feed;

    ResetController(List<Resettable> parts, Feed feed) {
        this.parts = List.copyOf(parts);
        this.feed = feed;
    }

    /** How much of each was forgotten. */
    record View(@JsonValue Map<String, Integer> forgotten) {}

    @PostMapping("/_chime/reset")
    synchronized View reset(HttpServletRequest request) {
        ResetScope scope = scope(new ControlQuery(request.getParameterMap()).requireOnly("account", "region"));
        var forgotten = new LinkedHashMap<String, Integer>();
        parts.forEach(part -> forgotten.merge(part.name(), part.reset(scope), Integer::sum));
        feed.reset(scope, forgotten);
        return new View(forgotten);
    }

    /** A parameter that is there without a value may be a variable that was not set: that must not mean everything. */
    private static ResetScope scope(ControlQuery query) {
        query.requireValues();
        var scope = new ResetScope(query.text("account"), query.text("region"));
        if (scope.account().isEmpty() && scope.region().isPresent()) {
            throw Problem.with("account", "given with a region");
        }
        scope.account().ifPresent(account -> Named.requireAccount("account", account));
        scope.region().ifPresent(region -> Named.requireRegion("region", region));
        return scope;
    }
}
