import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY = / is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS=(\S+)/;
const PATIENCE = 120_000;

/** Starts the jar on a free port, in a directory without settings. */
export async function startServer(...settings) {
  const directory = mkdtempSync(join(tmpdir(), "chime-browser-"));
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
  const child = spawn(java, ["-jar", process.env.JAR, "--chime.port=0", ...settings], { cwd: directory });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  return {
    url: await readiness(child),
    async stop() {
      child.kill();
      await ended;
      process.removeListener("exit", end);
      rmSync(directory, { recursive: true });
    },
  };
}

function readiness(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = () => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`The server did not start: ${said}`));
    };
    const timer = setTimeout(fail, PATIENCE);
    const read = (text) => {
      said += text;
      const ready = READY.exec(said);
      if (ready) {
        clearTimeout(timer);
        resolve(ready[1]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", fail);
  });
}

/** Calls the control API as curl would. */
export async function control(url, method, path, body, headers = {}) {
  const response = await fetch(`${url}/_chime${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text && JSON.parse(text);
}

/** Calls AWS's side as an SDK would; nobody looks at the signature. */
export async function aws(url, method, path, body, { account = "111122223333", region = "eu-central-1" } = {}) {
  const scope = `${account}/20260115/${region}/chime/aws4_request`;
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00` },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
}

/** Creates a meeting with attendees on AWS's side. */
export async function createMeeting(url, ExternalMeetingId, users, terms = {}, caller = {}) {
  const { status, body } = await aws(
    url,
    "POST",
    "/meetings?operation=create-attendees",
    {
      ClientRequestToken: crypto.randomUUID(),
      ExternalMeetingId,
      MediaRegion: "eu-central-1",
      Attendees: users.map((ExternalUserId) => ({ ExternalUserId })),
      ...terms,
    },
    caller,
  );
  if (status !== 201 && status !== 200) {
    throw new Error(`CreateMeetingWithAttendees: ${status} ${JSON.stringify(body)}`);
  }
  return { id: body.Meeting.MeetingId, attendees: body.Attendees.map((attendee) => attendee.AttendeeId) };
}

/** Says what an attendee does. */
export async function presence(url, meeting, index, ...states) {
  for (const state of states) {
    await control(url, "PUT", `/meetings/${meeting.id}/attendees/${meeting.attendees[index]}/presence`, { state });
  }
}
