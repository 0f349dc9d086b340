package io.github.chimelocal.config.properties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the components of a group of settings in its compact constructor. */
final class SettingConstraints {

    private final List<Violation> violations = new ArrayList<>();

    private record Violation(String component, @Nullable Object value, String allowed) {

        /** Leaves out the value of a sensitive setting. */
        String describe(String prefix) {
            String name = prefix + "." + SettingNames.dashed(component);
            return InvalidSettingException.describe(name, SensitiveSettings.shown(name, value), allowed);
        }
    }

    /** Values of components are not allowed; the full names of the settings are known where they are bound. */
    static final class ViolationException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient List<Violation> violations;

        private ViolationException(List<Violation> violations) {
            super(violations.toString());
            this.violations = List.copyOf(violations);
        }

        /** Describes the violations, given the name of the group. */
        List<String> describe(String prefix) {
            return violations.stream()
                    .map(violation -> violation.describe(prefix))
                    .toList();
        }
    }

    /** Notes a violation unless the constraint is met. */
    void require(boolean isMet, String component, @Nullable Object value, String allowed) {
        if (!isMet) {
            violations.add(new Violation(component, value, allowed));
        }
    }

    /** Throws a {@link ViolationException} if there were violations. */
    void verify() {
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
    }
}
