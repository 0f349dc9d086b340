package io.github.chimelocal.control;

import static io.github.chimelocal.control.ControlApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.sdk.SdkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ThrottlingException;

/** Suites that use different accounts share a server at the same time, each as if it were alone. */
@RunningServer
class ParallelSuitesTest {

    private static final int ROUNDS = 8;

    @LocalServerPort
    private int port;

    /** What a suite saw of its own in each round. */
    private record Seen(List<String> meetings, long events, int calls, int throttled, List<String> afterReset) {}

    @Test
    void neverSeeEachOther() throws Exception {
        ExecutorService suites = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Seen>> suite = () -> runSuite(Accounts.fresh());
            for (Future<List<Seen>> finished : suites.invokeAll(List.of(suite, suite))) {
                assertThat(finished.get(1, TimeUnit.MINUTES))
                        .hasSize(ROUNDS)
                        .containsOnly(new Seen(List.of("room-7"), 1, 2, 1, List.of()));
            }
        } finally {
            suites.shutdownNow();
        }
    }

    @Test
    void keepWhatIsTheirsWhenAnotherResets() throws Exception {
        String mine = Accounts.fresh();
        var control = new ControlApi(port);
        try (ChimeSdkMeetingsClient chime = SdkKind.SYNC.connect(port, mine, "us-east-1")) {
            create(chime);
            runSuite(Accounts.fresh());
            create(chime);

            assertThat(meetings(control, mine)).containsExactly("room-7", "room-7");
            assertThat(calls(control, mine)).isEqualTo(2);
        }
    }

    private List<Seen> runSuite(String account) {
        var control = new ControlApi(port);
        var seen = new ArrayList<Seen>();
        try (ChimeSdkMeetingsClient chime = SdkKind.SYNC.connect(port, account, "us-east-1")) {
            for (int round = 0; round < ROUNDS; round++) {
                seen.add(runTest(account, control, chime));
            }
        }
        return seen;
    }

    private static Seen runTest(String account, ControlApi control, ChimeSdkMeetingsClient chime) {
        control.post(
                "/_chime/faults",
                "{'operation':'GetMeeting','account':'%s','times':1,'error':{'name':'ThrottlingException'}}"
                        .formatted(account));
        String meeting = create(chime);
        int throttled = isThrottled(chime, meeting) ? 1 : 0;
        var seen = new Seen(
                meetings(control, account),
                ok(control.get("/_chime/events?meeting=" + meeting))
                        .getList("events")
                        .size(),
                calls(control, account),
                throttled,
                afterReset(account, control));
        return seen;
    }

    private static List<String> afterReset(String account, ControlApi control) {
        ok(control.post("/_chime/reset?account=" + account, ""));
        return meetings(control, account);
    }

    private static boolean isThrottled(ChimeSdkMeetingsClient chime, String meeting) {
        try {
            chime.getMeeting(request -> request.meetingId(meeting));
            return false;
        } catch (ThrottlingException injected) {
            return true;
        }
    }

    private static String create(ChimeSdkMeetingsClient chime) {
        return chime.createMeeting(
                        request -> request.externalMeetingId("room-7").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
    }

    private static List<String> meetings(ControlApi control, String account) {
        return ok(control.get("/_chime/meetings?account=" + account)).getList("meetings.meeting.ExternalMeetingId");
    }

    private static int calls(ControlApi control, String account) {
        return ok(control.get("/_chime/requests/count?account=" + account)).getInt("count");
    }
}
