import assert from "node:assert/strict";
import { test } from "node:test";
import * as sdk from "@aws-sdk/client-chime-sdk-meetings";
import { NOBODY, connect, createAttendee, createMeeting, server } from "./client.mjs";

test("BadRequestException for a violated constraint", async (t) => {
  const chime = connect(t);

  const error = await refusal(createMeeting(chime, { ExternalMeetingId: "x" }));

  isTyped(error, sdk.BadRequestException, 400, "BadRequest");
  assert.equal(
    error.message,
    "1 validation error detected: Value at 'externalMeetingId' failed to satisfy constraint:" +
      " Member must have length greater than or equal to 2",
  );
});

test("BadRequestException for members that are not there at all", async (t) => {
  const chime = connect(t);

  const error = await refusal(chime.createMeeting({}));

  isTyped(error, sdk.BadRequestException, 400, "BadRequest");
  assert.match(error.message, /^2 validation errors detected: Value at 'externalMeetingId' .* must not be null; /);
});

test("BadRequestException for contradictory capabilities", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const error = await refusal(
    chime.createAttendee({
      MeetingId,
      ExternalUserId: "ann",
      Capabilities: { Audio: "None", Video: "None", Content: "Receive" },
    }),
  );

  isTyped(error, sdk.BadRequestException, 400, "BadRequest");
  assert.match(error.message, /^Content can be /);
});

test("NotFoundException for an unknown meeting", async (t) => {
  const chime = connect(t);

  const error = await refusal(chime.getMeeting({ MeetingId: NOBODY }));

  isTyped(error, sdk.NotFoundException, 404, "NotFound");
  assert.equal(error.message, `Meeting <${NOBODY}> not found`);
});

test("NotFoundException for a meeting of another account", async (t) => {
  const { MeetingId } = await createMeeting(connect(t));

  const error = await refusal(connect(t).getMeeting({ MeetingId }));

  isTyped(error, sdk.NotFoundException, 404, "NotFound");
});

test("NotFoundException for an unknown attendee", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const error = await refusal(chime.deleteAttendee({ MeetingId, AttendeeId: NOBODY }));

  isTyped(error, sdk.NotFoundException, 404, "NotFound");
  assert.equal(error.message, `Attendee <${NOBODY}> not found`);
});

test("LimitExceededException for a full meeting", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime, { MeetingFeatures: { Attendee: { MaxCount: 1 } } });
  await createAttendee(chime, MeetingId, "ann");

  const error = await refusal(createAttendee(chime, MeetingId, "bob"));

  isTyped(error, sdk.LimitExceededException, 400, "ResourceLimitExceeded");
  assert.match(error.message, /at most 1/);
});

test("LimitExceededException for a fifth replica", async (t) => {
  const chime = connect(t);
  const { MeetingId: PrimaryMeetingId } = await createMeeting(chime);
  for (let replica = 1; replica <= 4; replica++) {
    await createMeeting(chime, { PrimaryMeetingId });
  }

  const error = await refusal(createMeeting(chime, { PrimaryMeetingId }));

  isTyped(error, sdk.LimitExceededException, 400, "ResourceLimitExceeded");
  assert.match(error.message, /4 replicas/);
});

test("ResourceNotFoundException with its name for an unknown ARN", async (t) => {
  const chime = connect(t);
  const ResourceARN = `arn:aws:chime:eu-central-1:000000000000:meeting/${NOBODY}`;

  const errors = await Promise.all([
    refusal(chime.listTagsForResource({ ResourceARN })),
    refusal(chime.tagResource({ ResourceARN, Tags: [{ Key: "team", Value: "blue" }] })),
    refusal(chime.untagResource({ ResourceARN, TagKeys: ["team"] })),
  ]);

  for (const error of errors) {
    isTyped(error, sdk.ResourceNotFoundException, 404, "ResourceNotFound");
    assert.equal(error.ResourceName, ResourceARN);
  }
});

test("TooManyTagsException with the meeting's ARN", async (t) => {
  const chime = connect(t);
  const Tags = Array.from({ length: 50 }, (_, n) => ({ Key: `key-${n}`, Value: "value" }));
  const { MeetingArn: ResourceARN } = await createMeeting(chime, { Tags });

  const error = await refusal(chime.tagResource({ ResourceARN, Tags: [{ Key: "another", Value: "value" }] }));

  isTyped(error, sdk.TooManyTagsException, 400, "TooManyTags");
  assert.match(error.message, /at most 50 tags/);
  assert.equal(error.ResourceName, ResourceARN);
});

test("ConflictException for a token with other parameters, where that is asked for", async (t) => {
  const chime = connect(t, { url: server("STRICT_URL") });
  await createMeeting(chime, { ClientRequestToken: "same" });

  const error = await refusal(createMeeting(chime, { ClientRequestToken: "same", ExternalMeetingId: "other" }));

  isTyped(error, sdk.ConflictException, 409, "Conflict");
});

test("ForbiddenException in a Region without endpoint, where that is asked for", async (t) => {
  const chime = connect(t, { url: server("STRICT_URL"), region: "eu-west-1" });

  const error = await refusal(chime.getMeeting({ MeetingId: NOBODY }));

  isTyped(error, sdk.ForbiddenException, 403, "Forbidden");
  assert.match(error.message, /eu-west-1/);
});

test("the base exception named ValidationException, where that is asked for", async (t) => {
  const chime = connect(t, { url: server("STRICT_URL") });

  const error = await refusal(chime.getMeeting({ MeetingId: "nobody" }));

  isUnmodelled(error, "ValidationException", 400);
  assert.match(error.message, /^1 validation error detected: Value at 'meetingId'/);
});

test("the base exception named UnknownOperationException for a path without operation", async (t) => {
  const chime = connect(t, { url: `${server("BASE_URL")}/elsewhere` });

  const error = await refusal(chime.getMeeting({ MeetingId: NOBODY }));

  isUnmodelled(error, "UnknownOperationException", 404);
});

test("the base exception named RequestEntityTooLargeException for a body over 1 MB", async (t) => {
  const chime = connect(t);

  const error = await refusal(createMeeting(chime, { ExternalMeetingId: "x".repeat(1_100_000) }));

  isUnmodelled(error, "RequestEntityTooLargeException", 413);
});

async function refusal(call) {
  return call.then(() => assert.fail("the call was accepted"), (error) => error);
}

function isTyped(error, type, status, code) {
  isError(error, status);
  assert.equal(error.constructor, type);
  assert.equal(error.name, type.name);
  assert.equal(error.Code, code);
  assert.equal(error.RequestId, error.$metadata.requestId);
}

function isUnmodelled(error, name, status) {
  isError(error, status);
  assert.equal(error.constructor, sdk.ChimeSDKMeetingsServiceException);
  assert.equal(error.name, name);
}

function isError(error, status) {
  assert.ok(error instanceof sdk.ChimeSDKMeetingsServiceException, error);
  assert.equal(error.$fault, "client");
  assert.equal(error.$metadata.httpStatusCode, status);
  assert.match(error.$metadata.requestId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}
