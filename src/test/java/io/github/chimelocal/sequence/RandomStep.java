package io.github.chimelocal.sequence;

import java.util.function.Function;

/**
 * One call that can be made to the server and to the reference.
 *
 * @param what the call, the meeting, the caller and the other arguments, to be read in a failure
 */
record RandomStep(String what, Function<Service, StepResult> call) {}
