package io.github.chimelocal.api.json;

import java.util.Locale;

/** Spells where in a request something is, as AWS's messages do: {@code tags.3.member.key}. */
public final class MemberPath {

    private final StringBuilder path = new StringBuilder();

    MemberPath copy() {
        var copy = new MemberPath();
        copy.path.append(path);
        return copy;
    }

    /** Steps into a member of a structure; its name begins small, whatever case the wire has. */
    public MemberPath member(String name) {
        dot();
        path.append(name.substring(0, 1).toLowerCase(Locale.ROOT)).append(name.substring(1));
        return this;
    }

    /** Steps into an element of a list, counted from 0 here and from 1 in the message. */
    public MemberPath element(int index) {
        dot();
        path.append(index + 1).append(".member");
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private void dot() {
        if (!path.isEmpty()) {
            path.append('.');
        }
    }
}
