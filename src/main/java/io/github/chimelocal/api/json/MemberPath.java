package io.github.chimelocal.api.json;

import org.springframework.util.StringUtils;

/** Spells where in a request something is, as AWS's messages do: {@code tags.3.member.key}. */
public final class MemberPath {

    private final StringBuilder path = new StringBuilder();

    int length() {
        return path.length();
    }

    /** Steps back to where the path had this length. */
    void backTo(int length) {
        path.setLength(length);
    }

    /** Steps into a member of a structure; its name begins small, whatever case the wire has. */
    public MemberPath member(String name) {
        dot();
        path.append(StringUtils.uncapitalize(name));
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
