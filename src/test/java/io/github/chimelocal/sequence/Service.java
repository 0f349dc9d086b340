package io.github.chimelocal.sequence;

import java.util.List;
import java.util.Map;

/** What both the server and the reference do; meetings are named by a number that the caller gives at creation. */
interface Service {

    /** Creates the meeting, or finds the one of the token; a primary of -1 is none. */
    StepResult create(int caller, String token, int maxCount, int primary, int meeting);

    StepResult delete(int caller, int meeting);

    StepResult get(int caller, int meeting);

    StepResult admit(int caller, int meeting, String user);

    StepResult admitAll(int caller, int meeting, List<String> users);

    StepResult dismiss(int caller, int meeting, String user);

    StepResult list(int caller, int meeting);

    StepResult listen(int caller, int meeting, String user);

    StepResult listenExcept(int caller, int meeting, String user);

    StepResult tag(int caller, int meeting, Map<String, String> tags);

    StepResult untag(int caller, int meeting, List<String> keys);

    StepResult tags(int caller, int meeting);
}
