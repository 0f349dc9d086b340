package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.tenancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ResourceNotFoundException;
import io.github.chimelocal.meeting.exception.TooManyTagsException;
import io.github.chimelocal.meeting.id.MeetingArn;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagServiceTest {

    private static final String ID = "24b2a154-caf1-4a7b-8f7b-5f710a142713";

    private final MeetingServices services = MeetingServices.create();
    private final TagService tags = services.tags();
    private final Meeting meeting =
            services.create(NewMeetingBuilder.of("token").tagged(new Tags(Map.of("room", "7"))));
    private final String arn = meeting.arn().toString();

    @Test
    void listsTheTagsOfTheBeginning() {
        assertThat(tags.list(TENANCY, arn).values()).containsExactly(entry("room", "7"));
    }

    @Test
    void addsAndOverwritesTags() {
        tags.tag(TENANCY, arn, new Tags(Map.of("floor", "2")));
        tags.tag(TENANCY, arn, new Tags(Map.of("room", "8")));

        assertThat(tags.list(TENANCY, arn).values()).containsExactly(entry("room", "8"), entry("floor", "2"));
    }

    @Test
    void removesTagsAndPassesOverUnknownKeys() {
        tags.tag(TENANCY, arn, new Tags(Map.of("floor", "2")));

        tags.untag(TENANCY, arn, List.of("room", "unknown"));

        assertThat(tags.list(TENANCY, arn).values()).containsExactly(entry("floor", "2"));
    }

    @Test
    void refusesTooManyTagsAndChangesNothing() {
        assertThatThrownBy(() -> tags.tag(TENANCY, arn, TestMeetings.tags("key", 50)))
                .asInstanceOf(type(TooManyTagsException.class))
                .extracting(TooManyTagsException::resourceName)
                .isEqualTo(arn);

        assertThat(services.current(meeting)).isEqualTo(meeting);
    }

    @Test
    void findsTheMeetingWhenItsIdIsInAnyLetterCase() {
        String shouted = arn.replace(meeting.id().value(), meeting.id().value().toUpperCase(Locale.ROOT));

        assertThat(tags.list(TENANCY, shouted)).isEqualTo(meeting.tags());
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingThatNeverWas(Operation operation) {
        String unknown = MeetingArn.of(TestMeetings.freshKey()).toString();

        assertThatThrownBy(() -> operation.on(tags, TENANCY, unknown))
                .asInstanceOf(type(ResourceNotFoundException.class))
                .extracting(ResourceNotFoundException::resourceName)
                .isEqualTo(unknown);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingThatHasEnded(Operation operation) {
        services.pass(DAY);

        assertThatThrownBy(() -> operation.on(tags, TENANCY, arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingOfAnotherAccount(Operation operation) {
        assertThatThrownBy(() -> operation.on(tags, tenancy("444455556666", "us-east-1"), arn))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(services.current(meeting)).isEqualTo(meeting);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingOfAnotherRegion(Operation operation) {
        assertThatThrownBy(() -> operation.on(tags, tenancy("111122223333", "us-west-2"), arn))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(services.current(meeting)).isEqualTo(meeting);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingWhoseArnNamesAnotherAccount(Operation operation) {
        String foreign = arn.replace("111122223333", "444455556666");

        assertThatThrownBy(() -> operation.on(tags, TENANCY, foreign)).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingWhoseArnNamesAnotherRegion(Operation operation) {
        String foreign = arn.replace("us-east-1", "us-west-2");

        assertThatThrownBy(() -> operation.on(tags, TENANCY, foreign)).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void missesAMeetingWhoseArnNamesAnotherPartition(Operation operation) {
        String foreign = arn.replace("arn:aws:", "arn:aws-us-gov:");

        assertThatThrownBy(() -> operation.on(tags, TENANCY, foreign)).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("everyOperationOnEveryOtherArn")
    void refusesWhatIsNotTheArnOfAMeeting(Operation operation, String text) {
        assertThatThrownBy(() -> operation.on(tags, TENANCY, text))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(text);
    }

    /** One of the three, about whichever meeting. */
    interface Operation {
        void on(TagService tags, Tenancy caller, String arn);
    }

    static Stream<Operation> everyOperation() {
        return Stream.of(
                (tags, caller, arn) -> tags.tag(caller, arn, TestMeetings.tags("key", 1)),
                (tags, caller, arn) -> tags.untag(caller, arn, List.of("room")),
                (tags, caller, arn) -> tags.list(caller, arn));
    }

    static Stream<Arguments> everyOperationOnEveryOtherArn() {
        return everyOperation()
                .flatMap(operation -> Stream.of(
                                "arn:",
                                "arn:aws:s3:::bucket",
                                "arn:aws:chime:us-east-1:111122223333:app-instance/" + ID,
                                "arn:aws:chime:us-east-1:111122223333:meeting:" + ID,
                                "arn:aws:chime:us-east-1:111122223333:meeting/" + ID + "/attendee/" + ID)
                        .map(text -> Arguments.of(operation, text)));
    }
}
