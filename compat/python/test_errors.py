"""Each error that a client can provoke arrives as the exception that an app catches."""

import unittest

from botocore.exceptions import ClientError
from client import NOBODY, connect, create_attendee, create_meeting, fill, server

GUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


class Refusals(unittest.TestCase):
    """What the two classes of tests below check of every refusal."""

    def connect(self, *args, **kwargs):
        chime = connect(*args, **kwargs)
        self.addCleanup(chime.close)
        return chime

    def refusal(self, exception, name, status, operation, **parameters):
        with self.assertRaises(exception) as caught:
            operation(**parameters)

        self.assertIs(type(caught.exception), exception)
        answer = caught.exception.response
        self.assertEqual(answer["Error"]["Code"], name)
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], status)
        self.assertRegex(answer["ResponseMetadata"]["RequestId"], GUID)
        return answer


class TypedExceptions(Refusals):
    def setUp(self):
        self.chime = self.connect()

    def test_bad_request_for_a_violated_constraint(self):
        answer = self.typed(
            "BadRequest", 400, self.chime.create_meeting, ExternalMeetingId="x", MediaRegion="us-east-1"
        )

        self.assertEqual(
            answer["Error"]["Message"],
            "1 validation error detected: Value at 'externalMeetingId' failed to satisfy constraint:"
            " Member must have length greater than or equal to 2",
        )

    def test_bad_request_for_members_that_are_not_there_at_all(self):
        answer = self.typed("BadRequest", 400, self.chime.create_meeting)

        self.assertRegex(answer["Error"]["Message"], "^2 validation errors detected: Value at 'externalMeetingId'")

    def test_bad_request_for_contradictory_capabilities(self):
        answer = self.typed(
            "BadRequest",
            400,
            self.chime.create_attendee,
            MeetingId=self.meeting(),
            ExternalUserId="ann",
            Capabilities={"Audio": "None", "Video": "None", "Content": "Receive"},
        )

        self.assertRegex(answer["Error"]["Message"], "^Content can be ")

    def test_not_found_for_an_unknown_meeting(self):
        answer = self.typed("NotFound", 404, self.chime.get_meeting, MeetingId=NOBODY)

        self.assertEqual(answer["Error"]["Message"], f"Meeting <{NOBODY}> not found")

    def test_not_found_for_a_meeting_of_another_account(self):
        self.typed("NotFound", 404, self.chime.get_meeting, MeetingId=create_meeting(self.connect())["MeetingId"])

    def test_not_found_for_an_unknown_attendee(self):
        answer = self.typed(
            "NotFound", 404, self.chime.delete_attendee, MeetingId=self.meeting(), AttendeeId=NOBODY
        )

        self.assertEqual(answer["Error"]["Message"], f"Attendee <{NOBODY}> not found")

    def test_limit_exceeded_for_a_full_meeting(self):
        meeting = self.meeting()
        fill(self.chime, meeting)

        answer = self.limit_exceeded(self.chime.create_attendee, MeetingId=meeting, ExternalUserId="zoe")

        self.assertIn("at most 250", answer["Error"]["Message"])

    def test_limit_exceeded_for_a_fifth_replica(self):
        primary = self.meeting()
        for _ in range(4):
            create_meeting(self.chime, PrimaryMeetingId=primary)

        answer = self.limit_exceeded(
            self.chime.create_meeting,
            ExternalMeetingId="room",
            MediaRegion="eu-central-1",
            PrimaryMeetingId=primary,
        )

        self.assertIn("4 replicas", answer["Error"]["Message"])

    def test_resource_not_found_with_its_name_for_an_unknown_arn(self):
        arn = f"arn:aws:chime:eu-central-1:000000000000:meeting/{NOBODY}"

        for operation, parameters in (
            (self.chime.list_tags_for_resource, {}),
            (self.chime.tag_resource, {"Tags": [{"Key": "team", "Value": "blue"}]}),
            (self.chime.untag_resource, {"TagKeys": ["team"]}),
        ):
            answer = self.typed("ResourceNotFound", 404, operation, ResourceARN=arn, **parameters)
            self.assertEqual(answer["ResourceName"], arn)

    def test_too_many_tags_with_the_meetings_arn(self):
        tags = [{"Key": f"key-{n}", "Value": "value"} for n in range(50)]
        arn = create_meeting(self.chime, Tags=tags)["MeetingArn"]

        answer = self.typed(
            "TooManyTags",
            400,
            self.chime.tag_resource,
            ResourceARN=arn,
            Tags=[{"Key": "another", "Value": "value"}],
        )

        self.assertIn("at most 50 tags", answer["Error"]["Message"])
        self.assertEqual(answer["ResourceName"], arn)

    def test_forbidden_in_a_region_without_endpoint_where_that_is_asked_for(self):
        self.chime = self.connect(server("STRICT_URL"), region="eu-west-1")

        answer = self.typed("Forbidden", 403, self.chime.get_meeting, MeetingId=NOBODY)

        self.assertIn("eu-west-1", answer["Error"]["Message"])

    def test_conflict_for_a_token_with_other_parameters_where_that_is_asked_for(self):
        """The model of boto3 1.26 knows ConflictException, but not that CreateMeeting declares it: no Code then."""
        self.chime = self.connect(server("STRICT_URL"))
        create_meeting(self.chime, ClientRequestToken="same")

        answer = self.refusal(
            self.chime.exceptions.ConflictException,
            "ConflictException",
            409,
            self.chime.create_meeting,
            ClientRequestToken="same",
            ExternalMeetingId="other",
            MediaRegion="eu-central-1",
        )

        self.assertIn("used before", answer["Error"]["Message"])

    def meeting(self):
        return create_meeting(self.chime)["MeetingId"]

    def limit_exceeded(self, operation, **parameters):
        exception = self.chime.exceptions.LimitExceededException
        answer = self.refusal(exception, "LimitExceededException", 400, operation, **parameters)
        self.assertEqual(answer["Code"], "ResourceLimitExceeded")
        return answer

    def typed(self, code, status, operation, **parameters):
        name = f"{code}Exception"
        answer = self.refusal(getattr(self.chime.exceptions, name), name, status, operation, **parameters)
        self.assertEqual(answer["Code"], code)
        self.assertEqual(answer["RequestId"], answer["ResponseMetadata"]["RequestId"])
        return answer


class UnmodelledErrors(Refusals):
    def test_validation_exception_where_that_is_asked_for(self):
        chime = self.connect(server("STRICT_URL"))

        answer = self.refusal(ClientError, "ValidationException", 400, chime.get_meeting, MeetingId="nobody")

        self.assertRegex(answer["Error"]["Message"], "^1 validation error detected: Value at 'meetingId'")

    def test_unknown_operation_exception_for_a_path_without_operation(self):
        chime = self.connect(server("BASE_URL") + "/elsewhere")

        self.refusal(ClientError, "UnknownOperationException", 404, chime.get_meeting, MeetingId=NOBODY)

    def test_unknown_operation_exception_for_an_empty_meeting_id(self):
        chime = self.connect()

        self.refusal(ClientError, "UnknownOperationException", 404, chime.get_meeting, MeetingId="")

    def test_request_entity_too_large_exception_for_a_body_over_1_mb(self):
        chime = self.connect()

        self.refusal(
            ClientError,
            "RequestEntityTooLargeException",
            413,
            chime.create_meeting,
            ExternalMeetingId="x" * 1_100_000,
            MediaRegion="eu-central-1",
        )
