package io.github.chimelocal.config.wiring;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.config.startup.InitialStateLoader;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.id.SeededIdGenerator;
import io.github.chimelocal.state.DocumentCodec;
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
            MeetingRepository meetings,
            Optional<SeededIdGenerator> ids,
            ServiceClock serviceClock,
            DocumentCodec codec) {
        int longest = Math.toIntExact(Math.min(LONGEST, Runtime.getRuntime().maxMemory() / 4));
        return new StateService(meetings, ids.orElse(null), serviceClock, codec, longest);
    }

    /** Is done before the port opens. */
    @Bean
    SmartInitializingSingleton stateAtTheStart(StateService state, ChimeProperties properties) {
        String file = properties.state().file();
        return () -> {
            if (StringUtils.hasText(file)) {
                new InitialStateLoader(file).load(state);
            }
        };
    }
}
