package io.github.chimelocal.config;

/** A setting has a value with which Chime Local cannot start. */
class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSetting(String name, String value, String allowed) {
        this("%s: '%s' is not %s".formatted(name, value, allowed));
    }

    InvalidSetting(String explanation) {
        super(explanation, null, false, false);
    }
}
