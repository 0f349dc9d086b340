package io.github.chimelocal.fuzz;

/** The meeting and the attendee that requests are about. */
record Scene(String account, String meeting, String attendee) {}
