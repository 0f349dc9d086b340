package io.github.chimelocal.sequence;

import java.util.List;
import java.util.Map;

/** What both the server and the reference do; meetings are named by a number that the caller gives at creation. */
interface Service {

    /** Creates the meeting, or finds the one of the token; a primary of -1 is none. */
    Outcome create(int caller, String token, int maxCount, int primary, int meeting);

    Outcome delete(int caller, int meeting);

    Outcome get(int caller, int meeting);

    Outcome admit(int caller, int meeting, String user);

    Outcome admitAll(int caller, int meeting, List<String> users);

    Outcome dismiss(int caller, int meeting, String user);

    Outcome list(int caller, int meeting);

    Outcome listen(int caller, int meeting, String user);

    Outcome listenExcept(int caller, int meeting, String user);

    Outcome tag(int caller, int meeting, Map<String, String> tags);

    Outcome untag(int caller, int meeting, List<String> keys);

    Outcome tags(int caller, int meeting);
}
