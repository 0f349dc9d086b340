// Says fault rules in words.

/** By what a rule chooses calls: the member, its name, an example. */
export const SCOPES = [
  ["account", "Account", "12 digits"],
  ["region", "Region", "eu-central-1"],
  ["meeting", "Meeting id", ""],
  ["externalMeetingId", "External meeting id", "room-7"],
  ["externalUserId", "External user id", "ann"],
];

/** CreateMeeting: ThrottlingException */
export function summary(one) {
  return `${one.operation === "*" ? "Any operation" : one.operation}: ${effect(one)}`;
}

function effect(one) {
  const effects = [];
  if (one.latency) {
    effects.push(
      one.latency.min === one.latency.max ? `${one.latency.min} late` : `${one.latency.min} to ${one.latency.max} late`,
    );
  }
  if (one.error) {
    effects.push(one.error.name);
  }
  if (one.status) {
    effects.push(`status ${one.status}`);
  }
  if (one.connection) {
    effects.push(
      one.connection === "close-after" ? "connection lost after the work" : "connection lost before the work",
    );
  }
  return effects.join(", ");
}
