package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chimelocal.config.EffectiveSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what holds of all that can be set. */
@RestController
class ConfigController {

    private final EffectiveSettings settings;

    ConfigController(EffectiveSettings settings) {
        this.settings = settings;
    }

    record Config(List<Setting> settings) {}

    record Setting(
            String name,
            @Nullable String value,
            String source,
            @JsonProperty("default") @Nullable String byDefault) {}

    @GetMapping("/_chime/config")
    Config config() {
        return new Config(settings.all().stream()
                .map(setting -> new Setting(setting.name(), setting.value(), setting.source(), setting.defaultValue()))
                .toList());
    }
}
