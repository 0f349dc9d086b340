import assert from "node:assert/strict";
import { test } from "node:test";
import { NotFoundException, paginateListAttendees } from "@aws-sdk/client-chime-sdk-meetings";
import { RECEIVE, SEND_RECEIVE, connect, createAttendee, createMeeting, freshAccount, users } from "./client.mjs";

test("CreateMeeting returns the meeting", async (t) => {
  const account = freshAccount();
  const chime = connect(t, { account });

  const { Meeting, $metadata } = await chime.createMeeting({
    ClientRequestToken: "token-1",
    ExternalMeetingId: "room-7",
    MediaRegion: "eu-west-1",
    MeetingHostId: "host",
    TenantIds: ["tenant"],
    Tags: [{ Key: "team", Value: "blue" }],
    NotificationsConfiguration: { SqsQueueArn: `arn:aws:sqs:eu-central-1:${account}:queue` },
    MediaPlacementNetworkType: "DualStack",
    MeetingFeatures: {
      Audio: { EchoReduction: "AVAILABLE" },
      Video: { MaxResolution: "FHD" },
      Attendee: { MaxCount: 10 },
    },
  });

  const { MeetingId, MediaPlacement, ...others } = Meeting;
  assert.match(MeetingId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{8}7979$/);
  assert.deepEqual(others, {
    ExternalMeetingId: "room-7",
    MediaRegion: "eu-west-1",
    MeetingHostId: "host",
    MeetingArn: `arn:aws:chime:eu-central-1:${account}:meeting/${MeetingId}`,
    TenantIds: ["tenant"],
    MeetingFeatures: {
      Audio: { EchoReduction: "AVAILABLE" },
      Video: { MaxResolution: "FHD" },
      Attendee: { MaxCount: 10 },
    },
  });
  assert.equal(Object.keys(MediaPlacement).length, 8);
  assert.ok(MediaPlacement.SignalingUrl.startsWith("wss://") && MediaPlacement.SignalingUrl.endsWith(MeetingId));
  assert.ok(MediaPlacement.TurnControlUrl.startsWith("https://7979.cell.eu-central-1."));
  assert.equal($metadata.httpStatusCode, 200);
});

test("a token that is sent again returns the same meeting", async (t) => {
  const chime = connect(t);

  const first = await createMeeting(chime, { ClientRequestToken: "same" });
  const second = await createMeeting(chime, { ClientRequestToken: "same" });

  assert.deepEqual(second, first);
});

test("a token that is left out is made by the client", async (t) => {
  const chime = connect(t);

  const first = await createMeeting(chime);
  const second = await createMeeting(chime);

  assert.notEqual(second.MeetingId, first.MeetingId);
});

test("CreateMeetingWithAttendees returns both and who did not fit", async (t) => {
  const chime = connect(t);

  const { Meeting, Attendees, Errors } = await chime.createMeetingWithAttendees({
    ExternalMeetingId: "room-7",
    MediaRegion: "eu-central-1",
    MeetingFeatures: { Attendee: { MaxCount: 2 } },
    Attendees: [
      { ExternalUserId: "ann" },
      { ExternalUserId: "bob", Capabilities: RECEIVE },
      { ExternalUserId: "cid" },
    ],
  });

  assert.equal(Meeting.ExternalMeetingId, "room-7");
  assert.deepEqual(users(Attendees), ["ann", "bob"]);
  assert.deepEqual(Attendees[1].Capabilities, RECEIVE);
  assert.equal(Errors.length, 1);
  assert.equal(Errors[0].ExternalUserId, "cid");
  assert.equal(Errors[0].ErrorCode, "ResourceLimitExceeded");
  assert.match(Errors[0].ErrorMessage, /at most 2/);
});

test("GetMeeting returns what CreateMeeting returned", async (t) => {
  const chime = connect(t);
  const meeting = await createMeeting(chime);

  const { Meeting } = await chime.getMeeting({ MeetingId: meeting.MeetingId });

  assert.deepEqual(Meeting, meeting);
});

test("DeleteMeeting ends it", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const { $metadata } = await chime.deleteMeeting({ MeetingId });

  assert.equal($metadata.httpStatusCode, 204);
  await assert.rejects(chime.getMeeting({ MeetingId }), NotFoundException);
});

test("CreateAttendee and GetAttendee return the same", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const attendee = await createAttendee(chime, MeetingId, "ann");

  assert.equal(attendee.ExternalUserId, "ann");
  assert.equal(attendee.JoinToken.length, 98);
  assert.deepEqual(attendee.Capabilities, SEND_RECEIVE);
  const { Attendee } = await chime.getAttendee({ MeetingId, AttendeeId: attendee.AttendeeId });
  assert.deepEqual(Attendee, attendee);
});

test("a name with letters beyond ASCII comes back as it was sent", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const attendee = await createAttendee(chime, MeetingId, "Zoë «Ñandú»");

  assert.equal(attendee.ExternalUserId, "Zoë «Ñandú»");
});

test("BatchCreateAttendee returns attendees in the order of the request", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const { Attendees, Errors } = await chime.batchCreateAttendee({
    MeetingId,
    Attendees: [{ ExternalUserId: "zoe" }, { ExternalUserId: "ann" }],
  });

  assert.deepEqual(users(Attendees), ["zoe", "ann"]);
  assert.deepEqual(Errors, []);
});

test("ListAttendees pages through all, by the client's own paginator", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);
  for (const user of ["ann", "bob", "cid", "dan", "eve"]) {
    await createAttendee(chime, MeetingId, user);
  }

  const pages = [];
  for await (const { Attendees } of paginateListAttendees({ client: chime, pageSize: 2 }, { MeetingId })) {
    pages.push(users(Attendees));
  }

  assert.deepEqual(pages, [["ann", "bob"], ["cid", "dan"], ["eve"]]);
});

test("DeleteAttendee dismisses one", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);
  const { AttendeeId } = await createAttendee(chime, MeetingId, "ann");

  const { $metadata } = await chime.deleteAttendee({ MeetingId, AttendeeId });

  assert.equal($metadata.httpStatusCode, 204);
  await assert.rejects(chime.getAttendee({ MeetingId, AttendeeId }), NotFoundException);
});

test("UpdateAttendeeCapabilities returns the changed attendee", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);
  const attendee = await createAttendee(chime, MeetingId, "ann");

  const { Attendee } = await chime.updateAttendeeCapabilities({
    MeetingId,
    AttendeeId: attendee.AttendeeId,
    Capabilities: RECEIVE,
  });

  assert.deepEqual(Attendee, { ...attendee, Capabilities: RECEIVE });
});

test("BatchUpdateAttendeeCapabilitiesExcept changes all others", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);
  const { AttendeeId } = await createAttendee(chime, MeetingId, "ann");
  await createAttendee(chime, MeetingId, "bob");

  await chime.batchUpdateAttendeeCapabilitiesExcept({
    MeetingId,
    ExcludedAttendeeIds: [{ AttendeeId }],
    Capabilities: RECEIVE,
  });

  const { Attendees, NextToken } = await chime.listAttendees({ MeetingId });
  assert.deepEqual(Attendees.map((attendee) => attendee.Capabilities), [SEND_RECEIVE, RECEIVE]);
  assert.equal(NextToken, undefined);
});

test("StartMeetingTranscription takes both engines, and StopMeetingTranscription ends it", async (t) => {
  const chime = connect(t);
  const { MeetingId } = await createMeeting(chime);

  const answers = [
    await chime.startMeetingTranscription({
      MeetingId,
      TranscriptionConfiguration: { EngineTranscribeSettings: { LanguageCode: "en-US" } },
    }),
    await chime.startMeetingTranscription({
      MeetingId,
      TranscriptionConfiguration: {
        EngineTranscribeMedicalSettings: { LanguageCode: "en-US", Specialty: "CARDIOLOGY", Type: "DICTATION" },
      },
    }),
    await chime.stopMeetingTranscription({ MeetingId }),
  ];

  assert.deepEqual(answers.map((answer) => answer.$metadata.httpStatusCode), [200, 200, 200]);
});

test("TagResource, ListTagsForResource and UntagResource add, list and remove", async (t) => {
  const chime = connect(t);
  const { MeetingArn: ResourceARN } = await createMeeting(chime, { Tags: [{ Key: "team", Value: "red" }] });

  await chime.tagResource({ ResourceARN, Tags: [{ Key: "team", Value: "blue" }, { Key: "cost", Value: "" }] });
  const tagged = await chime.listTagsForResource({ ResourceARN });
  await chime.untagResource({ ResourceARN, TagKeys: ["team", "never-there"] });
  const untagged = await chime.listTagsForResource({ ResourceARN });

  assert.deepEqual(tagged.Tags, [{ Key: "team", Value: "blue" }, { Key: "cost", Value: "" }]);
  assert.deepEqual(untagged.Tags, [{ Key: "cost", Value: "" }]);
});
