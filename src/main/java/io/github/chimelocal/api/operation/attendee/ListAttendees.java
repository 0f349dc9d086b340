package io.github.chimelocal.api.operation.attendee;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.constraint.ModelString;
import io.github.chimelocal.api.constraint.ResultMax;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.meeting.AttendeePage;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.NextToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the attendees of a living meeting in order of creation, page by page. */
@RestController
@OperationErrors({BAD_REQUEST, FORBIDDEN, NOT_FOUND, SERVICE_FAILURE, SERVICE_UNAVAILABLE, THROTTLING, UNAUTHORIZED})
class ListAttendees {

    /** The default and the maximum; AWS documents only the latter. */
    private static final int PAGE = 100;

    private final AttendeeService attendees;

    ListAttendees(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @InitBinder
    void readIntegers(WebDataBinder binder) {
        binder.registerCustomEditor(Integer.class, new StrictIntegerEditor());
    }

    @GetMapping("/meetings/{MeetingId}/attendees")
    Response handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @RequestParam(name = "next-token", required = false) @Nullable @ModelString String nextToken,
            @RequestParam(name = "max-results", required = false) @Nullable @ResultMax Integer maxResults) {
        NextToken from = nextToken == null || nextToken.isEmpty() ? null : new NextToken(nextToken);
        AttendeePage page = attendees.list(
                new MeetingKey(caller, new MeetingId(meetingId)), from, maxResults == null ? PAGE : maxResults);
        return Response.of(page);
    }

    record Response(List<AttendeeShape> attendees, @Nullable String nextToken) {

        static Response of(AttendeePage page) {
            NextToken next = page.next();
            return new Response(AttendeeShape.of(page.attendees()), next == null ? null : next.value());
        }
    }
}
