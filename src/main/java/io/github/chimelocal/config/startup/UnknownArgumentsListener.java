package io.github.chimelocal.config.startup;

import io.github.chimelocal.config.properties.InvalidSettingException;
import io.github.chimelocal.config.properties.SettingNames;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Ends the start for an argument that is no setting: a word, or an option that neither Chime Local nor Spring Boot knows.
 * Those that begin with {@code --chime.} are judged when they are bound.
 */
final class UnknownArgumentsListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String ALLOWED = "allowed are settings such as --chime.port=4570 and Spring Boot's own such as"
            + " --debug, or one of health, version, help alone";
    private static final String OPTION = "--";

    /** Comes after the logging system, which has to report the failure. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        List<String> others = Arrays.stream(prepared.getArgs())
                .map(argument -> argument.split("=", 2)[0])
                .filter(argument -> !argument.startsWith(OPTION + SettingNames.PREFIX + "."))
                .toList();
        if (!others.isEmpty()) {
            SpringSettings spring = SpringSettings.load();
            others.forEach(argument -> requireKnown(argument, spring));
        }
    }

    private static void requireKnown(String argument, SpringSettings spring) {
        String name = argument.startsWith(OPTION) ? argument.substring(OPTION.length()) : "";
        if (name.isEmpty() || !spring.include(name)) {
            throw new InvalidSettingException("unknown argument %s; %s".formatted(argument, ALLOWED));
        }
    }
}
