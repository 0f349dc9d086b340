package io.github.chimelocal.config;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.id.SeededIdGenerator;
import io.github.chimelocal.state.Form;
import io.github.chimelocal.state.Forms;
import io.github.chimelocal.state.StateService;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Puts together what writes down all meetings and reads them back. */
@Configuration(proxyBeanMethods = false)
class StateConfiguration {

    private static final long LONGEST = DataSize.ofGigabytes(1).toBytes();

    @Bean
    StateService stateService(
            MeetingRepository meetings, Optional<SeededIdGenerator> ids, ServiceClock serviceClock, Forms stateForms) {
        int longest = Math.toIntExact(Math.min(LONGEST, Runtime.getRuntime().maxMemory() / 4));
        return new StateService(meetings, ids.orElse(null), serviceClock, stateForms, longest);
    }

    @Bean
    Forms stateForms(
            Form<NewMeeting> requests,
            Form<Tags> tags,
            Form<Attendee> attendees,
            Form<TranscriptionConfiguration> transcriptions) {
        return new Forms(requests, tags, attendees, transcriptions);
    }

    /** Is done before the port opens. */
    @Bean
    SmartInitializingSingleton stateAtTheStart(StateService state, ChimeProperties properties) {
        String file = properties.state().file();
        return () -> {
            if (StringUtils.hasText(file)) {
                new StateFile(file).load(state);
            }
        };
    }
}
