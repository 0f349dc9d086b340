package io.github.chimelocal.json;

import java.util.Optional;

/** Something in a document is not what it must be. */
public final class InvalidMemberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where it is, such as {@code meetings[3].attendees[0].ordinal}; empty for the document itself. */
    private final String path;

    private final String complaint;

    private InvalidMemberException(String path, String complaint) {
        super(path.isEmpty() ? complaint : "'%s' %s".formatted(path, complaint), null, false, false);
        this.path = path;
        this.complaint = complaint;
    }

    /** It must be something else. */
    public static InvalidMemberException with(String path, String mustBe) {
        return new InvalidMemberException(path, "must be " + mustBe);
    }

    /** It must not be there. */
    public static InvalidMemberException unknown(String path, String known) {
        return new InvalidMemberException(path, "is unknown here; known are " + known);
    }

    /** It is wrong for a reason that is a sentence of its own, or begins with a verb where there is a path. */
    public static InvalidMemberException because(String path, String complaint) {
        return new InvalidMemberException(path, complaint);
    }

    /** Returns the same complaint about something else. */
    public InvalidMemberException at(String other) {
        return new InvalidMemberException(other, complaint);
    }

    /** Returns the same complaint about a part of what stands there. */
    public InvalidMemberException within(String outer) {
        if (outer.isEmpty()) {
            return this;
        }
        return at(path.isEmpty() || path.startsWith("[") ? outer + path : outer + "." + path);
    }

    /** Returns where it is; empty for the document itself. */
    public Optional<String> field() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /** Says what is wrong, and where. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
