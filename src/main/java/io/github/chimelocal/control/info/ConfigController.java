package io.github.chimelocal.control.info;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chimelocal.config.properties.EffectiveSettings;
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

    record ConfigResponse(List<SettingResponse> settings) {}

    record SettingResponse(
            String name,
            @Nullable String value,
            String source,
            @JsonProperty("default") @Nullable String byDefault) {}

    @GetMapping("/_chime/config")
    ConfigResponse config() {
        return new ConfigResponse(settings.all().stream()
                .map(setting ->
                        new SettingResponse(setting.name(), setting.value(), setting.source(), setting.defaultValue()))
                .toList());
    }
}
