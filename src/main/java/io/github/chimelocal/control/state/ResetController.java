package io.github.chimelocal.control.state;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.control.web.QueryParameters;
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
    private final ChangeStream stream;

    ResetController(List<Resettable> parts, ChangeStream stream) {
        this.parts = List.copyOf(parts);
        this.stream = stream;
    }

    /** How much of each was forgotten. */
    record ResetResponse(@JsonValue Map<String, Integer> forgotten) {}

    @PostMapping("/_chime/reset")
    synchronized ResetResponse reset(HttpServletRequest request) {
        ResetScope scope = scope(new QueryParameters(request.getParameterMap()).requireOnly("account", "region"));
        var forgotten = new LinkedHashMap<String, Integer>();
        parts.forEach(part -> forgotten.merge(part.name(), part.reset(scope), Integer::sum));
        stream.reset(scope, forgotten);
        return new ResetResponse(forgotten);
    }

    /** A parameter that is there without a value may be a variable that was not set: that must not mean everything. */
    private static ResetScope scope(QueryParameters query) {
        query.requireValues();
        var scope = new ResetScope(query.text("account"), query.text("region"));
        if (scope.account().isEmpty() && scope.region().isPresent()) {
            throw ControlApiException.with("account", "given with a region");
        }
        scope.account().ifPresent(account -> MeetingLookup.requireAccount("account", account));
        scope.region().ifPresent(region -> MeetingLookup.requireRegion("region", region));
        return scope;
    }
}
