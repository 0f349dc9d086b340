package io.github.chimelocal.meeting.id;

/** Finds a meeting; a meeting of another account or Region is not found. */
public record MeetingKey(Tenancy tenancy, MeetingId meetingId) {}
