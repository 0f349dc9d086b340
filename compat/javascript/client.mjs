import { randomInt } from "node:crypto";
import { ChimeSDKMeetings } from "@aws-sdk/client-chime-sdk-meetings";

export const NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

export const SEND_RECEIVE = capabilities("SendReceive");
export const RECEIVE = capabilities("Receive");

/** Returns the URL in an environment variable; a test without its server fails. */
export function server(variable) {
  const url = process.env[variable];
  if (!url) {
    throw new Error(`${variable} must be the URL of a started Chime Local`);
  }
  return url;
}

/** Returns twelve digits that no other test has. */
export function freshAccount() {
  return String(randomInt(100_000_000_000, 1_000_000_000_000));
}

/** Connects a test to a server, without retries, so that it sees the first answer. */
export function connect(t, { url = server("BASE_URL"), account = freshAccount(), ...more } = {}) {
  const chime = new ChimeSDKMeetings({
    endpoint: url,
    region: "eu-central-1",
    credentials: { accessKeyId: account, secretAccessKey: "secret" },
    maxAttempts: 1,
    ...more,
  });
  t.after(() => chime.destroy());
  return chime;
}

export async function createMeeting(chime, terms = {}) {
  const { Meeting } = await chime.createMeeting({ ExternalMeetingId: "room", MediaRegion: "eu-central-1", ...terms });
  return Meeting;
}

export async function createAttendee(chime, MeetingId, ExternalUserId) {
  const { Attendee } = await chime.createAttendee({ MeetingId, ExternalUserId });
  return Attendee;
}

export function users(attendees) {
  return attendees.map((attendee) => attendee.ExternalUserId);
}

function capabilities(all) {
  return { Audio: all, Video: all, Content: all };
}
