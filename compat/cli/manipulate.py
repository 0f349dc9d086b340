"""A plugin of the AWS CLI that signs for another service or date, or changes what is signed already."""

import os
import sys


def awscli_initialize(event_hooks):
    manipulation = os.environ["MANIPULATE"]
    if manipulation == "service":
        event_hooks.register("before-sign", sign_for_another_service)
    elif manipulation == "date":
        event_hooks.register("before-sign", sign_for_another_date)
    elif manipulation == "path":
        event_hooks.register("before-send", change_path)
    else:
        raise ValueError(manipulation)


def sign_for_another_service(request, **_):
    request.context["signing"] = {**request.context.get("signing", {}), "signing_name": "execute-api"}


def sign_for_another_date(**_):
    """The CLI has botocore inside, under a name that differs between its distributions."""
    for name, auth in list(sys.modules.items()):
        if name.endswith("botocore.auth"):
            auth.SIGV4_TIMESTAMP = "20200101T000000Z"


def change_path(request, **_):
    request.url = request.url.replace("6f1d0c1e", "7f1d0c1e")
