"""Where signatures count, right ones are taken, and wrong ones are refused by name."""

import os
import unittest
from unittest import mock

import botocore.auth
from botocore import UNSIGNED
from botocore.exceptions import ClientError
from client import NOBODY, connect, create_attendee, create_meeting, server, users


class Signatures(unittest.TestCase):
    def connect(self, **changes):
        right = {"key": os.environ["SIGNED_KEY"], "secret": os.environ["SIGNED_SECRET"]}
        chime = connect(server("SIGNED_URL"), **{**right, **changes})
        self.addCleanup(chime.close)
        return chime

    def test_are_right_for_all_that_clients_send(self):
        chime = self.connect()

        meeting = create_meeting(chime, ExternalMeetingId="room 7", Tags=[{"Key": "team", "Value": "blue+red = 2:1"}])
        arn = meeting["MeetingArn"]
        create_attendee(chime, meeting["MeetingId"], "ann")
        create_attendee(chime, meeting["MeetingId"], "bob@example.com")
        page = chime.list_attendees(MeetingId=meeting["MeetingId"], MaxResults=1)
        rest = chime.list_attendees(MeetingId=meeting["MeetingId"], NextToken=page["NextToken"])

        self.assertEqual(users(page["Attendees"] + rest["Attendees"]), ["ann", "bob@example.com"])
        self.assertEqual(chime.list_tags_for_resource(ResourceARN=arn)["Tags"][0]["Value"], "blue+red = 2:1")
        chime.untag_resource(ResourceARN=arn, TagKeys=["team"])
        chime.stop_meeting_transcription(MeetingId=meeting["MeetingId"])
        chime.delete_meeting(MeetingId=meeting["MeetingId"])

    def test_are_right_for_labels_that_have_to_be_encoded(self):
        for label in "x:y", "a b/c?d", "ü+~(z)*", ".", "..x":
            with self.subTest(label):
                self.refused("BadRequestException", 400, self.connect(), label)

    def test_are_right_with_a_session_token(self):
        chime = self.connect(key=os.environ["SIGNED_TEMPORARY_KEY"], token=os.environ["SIGNED_TOKEN"])

        create_meeting(chime)

    def test_are_refused_without_the_session_token(self):
        chime = self.connect(key=os.environ["SIGNED_TEMPORARY_KEY"])

        self.refused("UnrecognizedClientException", 403, chime)

    def test_are_refused_with_another_secret(self):
        self.refused("InvalidSignatureException", 403, self.connect(secret="other"), says="signature we calculated")

    def test_are_refused_for_another_region(self):
        chime = self.connect(region="eu-west-1")

        self.refused("InvalidSignatureException", 403, chime, says="scoped to a valid region, not 'eu-west-1'")

    def test_are_refused_for_another_service(self):
        chime = self.connect()
        chime.meta.events.register("before-sign", sign_for_another_service)

        self.refused("InvalidSignatureException", 403, chime, says="scoped to correct service: 'chime'")

    def test_are_refused_when_they_are_old(self):
        old = mock.patch.object(botocore.auth, "SIGV4_TIMESTAMP", "20200101T000000Z")
        in_python = mock.patch.dict(botocore.auth.AUTH_TYPE_MAPS, v4=botocore.auth.SigV4Auth)
        with old, in_python:
            self.refused("InvalidSignatureException", 403, self.connect(), says="Signature expired: 20200101T000000Z")

    def test_are_refused_for_a_request_that_was_changed(self):
        chime = self.connect()
        chime.meta.events.register("before-send", change_path)

        self.refused("InvalidSignatureException", 403, chime, says="signature we calculated")

    def test_are_refused_for_a_body_that_was_changed(self):
        chime = self.connect()
        chime.meta.events.register("before-send", change_body)

        with self.assertRaises(ClientError) as caught:
            create_meeting(chime)

        self.assertEqual(caught.exception.response["Error"]["Code"], "InvalidSignatureException")

    def test_are_refused_with_a_key_that_nobody_knows(self):
        self.refused("UnrecognizedClientException", 403, self.connect(key="AKIAUNKNOWN"))

    def test_cannot_be_left_out(self):
        chime = self.connect(signature_version=UNSIGNED)

        self.refused("MissingAuthenticationTokenException", 403, chime, says="Missing Authentication Token")

    def refused(self, name, status, chime, label=NOBODY, says=""):
        with self.assertRaises(ClientError) as caught:
            chime.get_meeting(MeetingId=label)

        answer = caught.exception.response
        self.assertEqual(answer["Error"]["Code"], name)
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], status)
        self.assertIn(says, answer["Error"]["Message"])


def sign_for_another_service(request, **_):
    request.context["signing"] = {**request.context.get("signing", {}), "signing_name": "execute-api"}


def change_path(request, **_):
    request.url = request.url.replace("6f1d0c1e", "7f1d0c1e")


def change_body(request, **_):
    request.body = request.body.replace(b"room", b"r00m")
