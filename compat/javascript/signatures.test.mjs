import assert from "node:assert/strict";
import { test } from "node:test";
import { NOBODY, connect, createAttendee, createMeeting, server, users } from "./client.mjs";

const TEN_MINUTES = 600_000;

test("Signatures are right for all that the client sends", async (t) => {
  const chime = signed(t);

  const { MeetingId, MeetingArn: ResourceARN } = await createMeeting(chime, {
    ExternalMeetingId: "room 7",
    Tags: [{ Key: "team", Value: "blue+red = 2:1" }],
  });
  await createAttendee(chime, MeetingId, "ann");
  await createAttendee(chime, MeetingId, "bob@example.com");
  const page = await chime.listAttendees({ MeetingId, MaxResults: 1 });
  const rest = await chime.listAttendees({ MeetingId, NextToken: page.NextToken });
  const { Tags } = await chime.listTagsForResource({ ResourceARN });

  assert.deepEqual(users([...page.Attendees, ...rest.Attendees]), ["ann", "bob@example.com"]);
  assert.equal(Tags[0].Value, "blue+red = 2:1");
  await chime.untagResource({ ResourceARN, TagKeys: ["team"] });
  await chime.stopMeetingTranscription({ MeetingId });
  await chime.deleteMeeting({ MeetingId });
});

for (const MeetingId of ["x:y", "a b/c?d", "ü+~(z)*", "..x"]) {
  test(`Signatures are right for the label '${MeetingId}'`, async (t) => {
    await refused(signed(t), "BadRequestException", "", 400, MeetingId);
  });
}

test("Signatures are right with a session token", async (t) => {
  await createMeeting(signed(t, { key: process.env.SIGNED_TEMPORARY_KEY, sessionToken: process.env.SIGNED_TOKEN }));
});

test("Signatures are refused without the session token", async (t) => {
  await refused(signed(t, { key: process.env.SIGNED_TEMPORARY_KEY }), "UnrecognizedClientException", "security token");
});

test("Signatures are refused with another secret", async (t) => {
  await refused(signed(t, { secret: "other" }), "InvalidSignatureException", "signature we calculated");
});

test("Signatures are refused for another Region", async (t) => {
  const chime = signed(t, { region: "eu-west-1" });

  await refused(chime, "InvalidSignatureException", "scoped to a valid region, not 'eu-west-1'");
});

test("Signatures are refused for another service", async (t) => {
  const chime = signed(t);
  const byDefault = chime.config.httpAuthSchemeProvider;
  chime.config.httpAuthSchemeProvider = (call) =>
    byDefault(call).map((scheme) => ({
      ...scheme,
      signingProperties: { ...scheme.signingProperties, signingName: "execute-api" },
    }));

  await refused(chime, "InvalidSignatureException", "scoped to correct service: 'chime'");
});

test("Signatures are refused when they are old", async (t) => {
  await refused(signed(t, { systemClockOffset: -TEN_MINUTES }), "InvalidSignatureException", "Signature expired: ");
});

test("Signatures are refused when they are of the future", async (t) => {
  const chime = signed(t, { systemClockOffset: TEN_MINUTES });

  await refused(chime, "InvalidSignatureException", "Signature not yet current: ");
});

test("Signatures are refused for a request that was changed", async (t) => {
  const chime = signed(t);
  changeAfterwards(chime, (request) => (request.path = request.path.replace("6f1d0c1e", "7f1d0c1e")));

  await refused(chime, "InvalidSignatureException", "signature we calculated");
});

test("Signatures are refused for a body that was changed", async (t) => {
  const chime = signed(t);
  changeAfterwards(chime, (request) => (request.body = request.body.replace("room", "r00m")));

  await assert.rejects(createMeeting(chime), { name: "InvalidSignatureException" });
});

test("Signatures are refused with a key that nobody knows", async (t) => {
  await refused(signed(t, { key: "AKIAUNKNOWN" }), "UnrecognizedClientException", "security token");
});

test("Signatures cannot be left out", async (t) => {
  const chime = signed(t, { signer: { sign: async (request) => request } });

  await refused(chime, "MissingAuthenticationTokenException", "Missing Authentication Token");
});

function signed(t, { key = process.env.SIGNED_KEY, secret = process.env.SIGNED_SECRET, sessionToken, ...more } = {}) {
  return connect(t, {
    url: server("SIGNED_URL"),
    credentials: { accessKeyId: key, secretAccessKey: secret, sessionToken },
    ...more,
  });
}

/** Changes each request between the signature and the wire. */
function changeAfterwards(chime, change) {
  chime.middlewareStack.add(
    (next) => (args) => {
      change(args.request);
      return next(args);
    },
    { step: "deserialize", priority: "low" },
  );
}

async function refused(chime, name, text, status = 403, MeetingId = NOBODY) {
  await assert.rejects(chime.getMeeting({ MeetingId }), (error) => {
    assert.equal(error.name, name);
    assert.equal(error.$metadata.httpStatusCode, status);
    assert.ok(error.message.includes(text), error.message);
    return true;
  });
}
