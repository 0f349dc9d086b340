package io.github.chimelocal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.sdk.SdkKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/**
 * Several actors change the same meetings at the same time; what is left in the end is what their answers said.
 *
 * <p>{@code -Dchime.test.seed=N} plays the calls of one seed again, though the threads may meet otherwise.
 */
@RunningServer
class ConcurrentSequencesTest {

    static final int TOKENS = 12;

    private static final int SEEDS = 4;
    private static final int ACTORS = 8;
    private static final int STEPS = 150;
    private static final int ROOM = 20;

    @LocalServerPort
    private int port;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    static LongStream seeds() {
        Long one = Long.getLong("chime.test.seed");
        return one != null
                ? LongStream.of(one)
                : LongStream.concat(LongStream.range(1, SEEDS), LongStream.of(System.nanoTime()));
    }

    @BeforeEach
    void connect() {
        chime = SdkKind.SYNC.connect(port, Accounts.fresh(), "us-east-1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leaveWhatTheirAnswersSaid(long seed) {
        List<Meeting> shared = List.of(begin("stage"), begin("lobby"));
        List<Actor> actors = IntStream.range(0, ACTORS)
                .mapToObj(number -> new Actor("actor" + number, seed * ACTORS + number, chime, shared))
                .toList();

        playTogether(actors);

        shared.forEach(meeting -> {
            assertThat(usersIn(meeting))
                    .as("no update of an attendee is lost")
                    .isEqualTo(union(actors, actor -> actor.usersIn(meeting)))
                    .hasSizeLessThanOrEqualTo(ROOM);
            assertThat(tagsOf(meeting))
                    .as("no update of a tag is lost")
                    .isEqualTo(union(actors, actor -> actor.tagsOf(meeting)))
                    .hasSizeLessThanOrEqualTo(50);
        });
        List<Meeting> living = living(actors);
        assertThat(living)
                .as("a token has one meeting")
                .extracting(Meeting::externalMeetingId)
                .doesNotHaveDuplicates();
        assertThat(living)
                .filteredOn(meeting -> meeting.primaryMeetingId() != null)
                .hasSizeLessThanOrEqualTo(4);
        assertThat(living).allSatisfy(meeting -> assertThat(again(meeting)).isEqualTo(meeting.meetingId()));
    }

    private static void playTogether(List<Actor> actors) {
        var threads = Executors.newFixedThreadPool(actors.size());
        try {
            CompletableFuture.allOf(actors.stream()
                            .map(actor -> CompletableFuture.runAsync(() -> actor.play(STEPS), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }

    private Meeting begin(String room) {
        return chime.createMeeting(request -> request.clientRequestToken(room + "-" + Accounts.fresh())
                        .externalMeetingId(room)
                        .mediaRegion("us-east-1")
                        .meetingFeatures(features -> features.attendee(attendee -> attendee.maxCount(ROOM))))
                .meeting();
    }

    private Map<String, String> usersIn(Meeting meeting) {
        return chime.listAttendees(request -> request.meetingId(meeting.meetingId())).attendees().stream()
                .collect(Collectors.toMap(
                        Attendee::externalUserId,
                        attendee -> attendee.capabilities().videoAsString()));
    }

    private Map<String, String> tagsOf(Meeting meeting) {
        return chime.listTagsForResource(request -> request.resourceARN(meeting.meetingArn())).tags().stream()
                .collect(Collectors.toMap(Tag::key, Tag::value));
    }

    private List<Meeting> living(List<Actor> actors) {
        return actors.stream()
                .flatMap(actor -> actor.begun().stream())
                .distinct()
                .filter(this::lives)
                .toList();
    }

    private boolean lives(Meeting meeting) {
        try {
            chime.getMeeting(request -> request.meetingId(meeting.meetingId()));
            return true;
        } catch (NotFoundException ended) {
            return false;
        }
    }

    /** The meeting that its token answers with now. */
    private String again(Meeting meeting) {
        return chime.createMeeting(request -> request.clientRequestToken(meeting.externalMeetingId())
                        .externalMeetingId(meeting.externalMeetingId())
                        .mediaRegion("us-east-1")
                        .primaryMeetingId(meeting.primaryMeetingId()))
                .meeting()
                .meetingId();
    }

    private static Map<String, String> union(List<Actor> actors, Function<Actor, Map<String, String>> part) {
        var whole = new TreeMap<String, String>();
        actors.forEach(actor -> whole.putAll(part.apply(actor)));
        return whole;
    }
}
