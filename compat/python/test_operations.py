"""Each of the sixteen operations does its work, and boto3 reads the answer."""

import unittest

from client import (
    RECEIVE,
    SEND_RECEIVE,
    connect,
    create_attendee,
    create_meeting,
    fill,
    fresh_account,
    invitations,
    users,
)


class Meetings(unittest.TestCase):
    def setUp(self):
        self.account = fresh_account()
        self.chime = connect(key=self.account)
        self.addCleanup(self.chime.close)

    def test_create_meeting_returns_the_meeting(self):
        meeting = create_meeting(
            self.chime,
            ClientRequestToken="token-1",
            ExternalMeetingId="room-7",
            MediaRegion="eu-west-1",
            MeetingHostId="host",
            TenantIds=["tenant"],
            Tags=[{"Key": "team", "Value": "blue"}],
            NotificationsConfiguration={"SqsQueueArn": f"arn:aws:sqs:eu-central-1:{self.account}:queue"},
            MeetingFeatures={"Audio": {"EchoReduction": "AVAILABLE"}},
        )

        meeting_id = meeting["MeetingId"]
        placement = meeting.pop("MediaPlacement")
        self.assertRegex(meeting_id, r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{8}7979$")
        self.assertEqual(
            meeting,
            {
                "MeetingId": meeting_id,
                "ExternalMeetingId": "room-7",
                "MediaRegion": "eu-west-1",
                "MeetingHostId": "host",
                "MeetingArn": f"arn:aws:chime:eu-central-1:{self.account}:meeting/{meeting_id}",
                "TenantIds": ["tenant"],
                "MeetingFeatures": {"Audio": {"EchoReduction": "AVAILABLE"}},
            },
        )
        self.assertEqual(len(placement), 8)
        self.assertRegex(placement["SignalingUrl"], f"^wss://.*{meeting_id}$")
        self.assertRegex(placement["TurnControlUrl"], r"^https://7979\.cell\.eu-central-1\.")

    def test_a_token_that_is_sent_again_returns_the_same_meeting(self):
        first = create_meeting(self.chime, ClientRequestToken="same")
        second = create_meeting(self.chime, ClientRequestToken="same")

        self.assertEqual(second, first)

    def test_a_token_that_is_left_out_is_made_by_the_client(self):
        first = create_meeting(self.chime)
        second = create_meeting(self.chime)

        self.assertNotEqual(second["MeetingId"], first["MeetingId"])

    def test_create_meeting_with_attendees_returns_both(self):
        created = self.chime.create_meeting_with_attendees(
            ExternalMeetingId="room-7",
            MediaRegion="eu-central-1",
            Attendees=[{"ExternalUserId": "ann"}, {"ExternalUserId": "bob", "Capabilities": RECEIVE}],
        )

        self.assertEqual(created["Meeting"]["ExternalMeetingId"], "room-7")
        self.assertEqual(users(created["Attendees"]), ["ann", "bob"])
        self.assertEqual(created["Attendees"][1]["Capabilities"], RECEIVE)
        self.assertEqual(created["Errors"], [])

    def test_create_meeting_with_attendees_returns_who_did_not_fit(self):
        meeting = create_meeting(self.chime, ClientRequestToken="same")
        fill(self.chime, meeting["MeetingId"])

        created = self.chime.create_meeting_with_attendees(
            ClientRequestToken="same",
            ExternalMeetingId="room",
            MediaRegion="eu-central-1",
            Attendees=[{"ExternalUserId": "ann"}],
        )

        self.assertEqual(created["Meeting"], meeting)
        self.assertEqual(created["Attendees"], [])
        self.assertEqual(users(created["Errors"]), ["ann"])
        self.assertEqual(created["Errors"][0]["ErrorCode"], "ResourceLimitExceeded")
        self.assertIn("at most 250", created["Errors"][0]["ErrorMessage"])

    def test_get_meeting_returns_what_create_meeting_returned(self):
        meeting = create_meeting(self.chime)

        self.assertEqual(self.chime.get_meeting(MeetingId=meeting["MeetingId"])["Meeting"], meeting)

    def test_delete_meeting_ends_it(self):
        meeting = create_meeting(self.chime)["MeetingId"]

        answer = self.chime.delete_meeting(MeetingId=meeting)

        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 204)
        with self.assertRaises(self.chime.exceptions.NotFoundException):
            self.chime.get_meeting(MeetingId=meeting)

    def test_transcription_takes_both_engines_and_stops(self):
        meeting = create_meeting(self.chime)["MeetingId"]
        spoken = {"EngineTranscribeSettings": {"LanguageCode": "en-US"}}
        medical = {
            "EngineTranscribeMedicalSettings": {
                "LanguageCode": "en-US",
                "Specialty": "CARDIOLOGY",
                "Type": "DICTATION",
            }
        }

        answers = [
            self.chime.start_meeting_transcription(MeetingId=meeting, TranscriptionConfiguration=spoken),
            self.chime.start_meeting_transcription(MeetingId=meeting, TranscriptionConfiguration=medical),
            self.chime.stop_meeting_transcription(MeetingId=meeting),
        ]

        self.assertEqual([answer["ResponseMetadata"]["HTTPStatusCode"] for answer in answers], [200] * 3)

    def test_tags_are_added_listed_and_removed(self):
        arn = create_meeting(self.chime, Tags=[{"Key": "team", "Value": "red"}])["MeetingArn"]
        team, cost = {"Key": "team", "Value": "blue"}, {"Key": "cost", "Value": ""}

        self.chime.tag_resource(ResourceARN=arn, Tags=[team, cost])
        tagged = self.chime.list_tags_for_resource(ResourceARN=arn)["Tags"]
        self.chime.untag_resource(ResourceARN=arn, TagKeys=["team", "never-there"])
        untagged = self.chime.list_tags_for_resource(ResourceARN=arn)["Tags"]

        self.assertEqual(tagged, [team, cost])
        self.assertEqual(untagged, [cost])


class Attendees(unittest.TestCase):
    def setUp(self):
        self.chime = connect()
        self.addCleanup(self.chime.close)
        self.meeting = create_meeting(self.chime)["MeetingId"]

    def test_create_attendee_and_get_attendee_return_the_same(self):
        attendee = create_attendee(self.chime, self.meeting, "ann")

        self.assertEqual(attendee["ExternalUserId"], "ann")
        self.assertEqual(len(attendee["JoinToken"]), 98)
        self.assertEqual(attendee["Capabilities"], SEND_RECEIVE)
        self.assertEqual(self.get(attendee["AttendeeId"]), attendee)

    def test_a_name_with_letters_beyond_ascii_comes_back_as_it_was_sent(self):
        attendee = create_attendee(self.chime, self.meeting, "Zoë «Ñandú»")

        self.assertEqual(attendee["ExternalUserId"], "Zoë «Ñandú»")

    def test_batch_create_attendee_returns_attendees_in_the_order_of_the_request(self):
        created = self.chime.batch_create_attendee(
            MeetingId=self.meeting, Attendees=[{"ExternalUserId": "zoe"}, {"ExternalUserId": "ann"}]
        )

        self.assertEqual(users(created["Attendees"]), ["zoe", "ann"])
        self.assertEqual(created["Errors"], [])

    def test_batch_create_attendee_returns_who_did_not_fit(self):
        create_attendee(self.chime, self.meeting, "ann")
        for prefix in "a", "b":
            self.chime.batch_create_attendee(MeetingId=self.meeting, Attendees=invitations(100, prefix))

        created = self.chime.batch_create_attendee(MeetingId=self.meeting, Attendees=invitations(50, "c"))

        self.assertEqual(len(created["Attendees"]), 49)
        self.assertEqual(users(created["Errors"]), ["c-49"])
        self.assertEqual(created["Errors"][0]["ErrorCode"], "ResourceLimitExceeded")

    def test_list_attendees_pages_through_all(self):
        for user in "ann", "bob", "cid", "dan", "eve":
            create_attendee(self.chime, self.meeting, user)

        first = self.chime.list_attendees(MeetingId=self.meeting, MaxResults=2)
        second = self.chime.list_attendees(MeetingId=self.meeting, MaxResults=2, NextToken=first["NextToken"])
        third = self.chime.list_attendees(MeetingId=self.meeting, MaxResults=2, NextToken=second["NextToken"])

        pages = [users(page["Attendees"]) for page in (first, second, third)]
        self.assertEqual(pages, [["ann", "bob"], ["cid", "dan"], ["eve"]])
        self.assertNotIn("NextToken", third)

    def test_delete_attendee_dismisses_one(self):
        attendee = create_attendee(self.chime, self.meeting, "ann")["AttendeeId"]

        answer = self.chime.delete_attendee(MeetingId=self.meeting, AttendeeId=attendee)

        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 204)
        with self.assertRaises(self.chime.exceptions.NotFoundException):
            self.get(attendee)

    def test_update_attendee_capabilities_returns_the_changed_attendee(self):
        attendee = create_attendee(self.chime, self.meeting, "ann")

        changed = self.chime.update_attendee_capabilities(
            MeetingId=self.meeting, AttendeeId=attendee["AttendeeId"], Capabilities=RECEIVE
        )["Attendee"]

        self.assertEqual(changed, {**attendee, "Capabilities": RECEIVE})

    def test_batch_update_attendee_capabilities_except_changes_all_others(self):
        speaker = create_attendee(self.chime, self.meeting, "ann")["AttendeeId"]
        create_attendee(self.chime, self.meeting, "bob")

        self.chime.batch_update_attendee_capabilities_except(
            MeetingId=self.meeting, ExcludedAttendeeIds=[{"AttendeeId": speaker}], Capabilities=RECEIVE
        )

        attendees = self.chime.list_attendees(MeetingId=self.meeting)["Attendees"]
        self.assertEqual([attendee["Capabilities"] for attendee in attendees], [SEND_RECEIVE, RECEIVE])

    def get(self, attendee):
        return self.chime.get_attendee(MeetingId=self.meeting, AttendeeId=attendee)["Attendee"]
