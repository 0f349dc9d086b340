import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { aws, control, createMeeting, presence, startServer } from "./server.mjs";
import { live, startBrowser, visit } from "./visitor.mjs";

const DIRECTORY = process.env.CHIME_SCREENSHOTS || "target/browser";
const MOST_BYTES = 200_000;
const WIDE = { viewport: { width: 1280, height: 960 } };
const PHONE = { viewport: { width: 375, height: 740 }, deviceScaleFactor: 2 };

let server;
let browser;
let meeting;

before(async () => {
  mkdirSync(DIRECTORY, { recursive: true });
  server = await startServer("--chime.ids.seed=7");
  browser = await startBrowser();
  meeting = await aMorning(server.url);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Two accounts, four meetings, a rule that was met, and calls that went wrong. */
async function aMorning(url) {
  const others = { account: "444455556666", region: "us-east-1" };
  const pass = (by) => control(url, "POST", "/clock/advance", { by });
  await control(url, "PUT", "/clock", { now: "2027-01-15T08:59:12Z", frozen: true });
  await createMeeting(url, "standup-blue", ["ann", "bob", "cyd"]);
  const retro = await createMeeting(url, "retro-14", ["ann", "dan"]);
  await pass("41m");
  await aws(url, "DELETE", `/meetings/${retro.id}`);
  const interview = await createMeeting(url, "interview-2041", ["hana", "ines"], {}, others);
  await presence(url, interview, 0, "joined");
  await pass("PT12M8.314S");
  const review = await createMeeting(url, "design-review", ["ann", "bob", "cyd", "guest-4"], {
    Tags: [{ Key: "team", Value: "blue" }],
    NotificationsConfiguration: { SqsQueueArn: "arn:aws:sqs:eu-central-1:111122223333:chime-events" },
  });
  await pass("PT2.071S");
  await presence(url, review, 0, "joined", "video-started");
  await pass("PT0.902S");
  await presence(url, review, 1, "joined", "content-joined");
  const rule = {
    operation: "CreateAttendee",
    account: "111122223333",
    times: 2,
    error: { name: "ThrottlingException" },
  };
  await control(url, "POST", "/faults", rule);
  await pass("PT11.4S");
  const Capabilities = { Audio: "Receive", Video: "Receive", Content: "Receive" };
  await aws(url, "PUT", `/meetings/${review.id}/attendees/${review.attendees[3]}/capabilities`, { Capabilities });
  await aws(url, "POST", `/meetings/${review.id}/attendees`, { ExternalUserId: "eve" });
  await pass("PT0.2S");
  await aws(url, "POST", `/meetings/${review.id}/attendees`, { ExternalUserId: "eve" });
  await aws(url, "POST", "/meetings", {
    ClientRequestToken: "late",
    ExternalMeetingId: "aws:room",
    MediaRegion: "eu-central-1",
  });
  await aws(url, "GET", `/meeting/${interview.id}`, undefined, others);
  await control(url, "PUT", "/clock", { frozen: false });
  return review;
}

async function picture(name, path, options, heading) {
  const visitor = await visit(browser, server.url, { path: `/_chime/console/#/${path}`, ...options });
  await live(visitor.page);
  await visitor.page.getByText(heading).first().waitFor();
  await visitor.page.evaluate(() => document.fonts.ready);
  const taken = await visitor.page.screenshot({ path: join(DIRECTORY, `console-${name}.png`) });
  assert.ok(taken.length < MOST_BYTES, `${name} has ${taken.length} bytes`);
  await visitor.leave();
}

test("looks well by day", () =>
  picture("light", `meetings/${meeting.id}`, { ...WIDE, colorScheme: "light" }, "AttendeeContentJoined"));

test("looks well by night", () =>
  picture("dark", `meetings/${meeting.id}`, { ...WIDE, colorScheme: "dark" }, "AttendeeContentJoined"));

test("looks well on a phone", () =>
  picture("phone", `meetings/${meeting.id}`, { ...PHONE, colorScheme: "light" }, "AttendeeContentJoined"));

test("shows calls and why they failed", () =>
  picture("calls", "calls", { ...WIDE, colorScheme: "light" }, "ThrottlingException"));
