"""What the tests share: a client of their own, and the smallest requests."""

import os
import random

import boto3
from botocore.config import Config

NOBODY = "6f1d0c1e-0000-4000-8000-000000002713"


def capabilities(all_three):
    return {"Audio": all_three, "Video": all_three, "Content": all_three}


SEND_RECEIVE = capabilities("SendReceive")
RECEIVE = capabilities("Receive")


def server(variable):
    """Returns the URL in an environment variable; a test without its server fails."""
    url = os.environ.get(variable)
    if not url:
        raise RuntimeError(f"{variable} must be the URL of a started Chime Local")
    return url


def fresh_account():
    """Returns twelve digits that no other test has."""
    return str(random.randrange(10**11, 10**12))


def connect(url=None, key=None, region="eu-central-1", secret="secret", token=None, **config):
    """Makes a client that sends once, and sends what it would itself refuse."""
    return boto3.client(
        "chime-sdk-meetings",
        endpoint_url=url or server("BASE_URL"),
        region_name=region,
        aws_access_key_id=key or fresh_account(),
        aws_secret_access_key=secret,
        aws_session_token=token,
        config=Config(parameter_validation=False, retries={"total_max_attempts": 1}, **config),
    )


def create_meeting(chime, **terms):
    request = {"ExternalMeetingId": "room", "MediaRegion": "eu-central-1", **terms}
    return chime.create_meeting(**request)["Meeting"]


def create_attendee(chime, meeting, user):
    return chime.create_attendee(MeetingId=meeting, ExternalUserId=user)["Attendee"]


def invitations(count, prefix):
    return [{"ExternalUserId": f"{prefix}-{n}"} for n in range(count)]


def fill(chime, meeting):
    """Admits as many attendees as a meeting can have."""
    for prefix, count in ("a", 100), ("b", 100), ("c", 50):
        chime.batch_create_attendee(MeetingId=meeting, Attendees=invitations(count, prefix))


def users(attendees):
    return [attendee["ExternalUserId"] for attendee in attendees]
