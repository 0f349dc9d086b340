# shellcheck shell=bash disable=SC2154
# Where signatures count, right ones are taken, and wrong ones are refused by name.

# signed CALL...: on the server that takes signed calls alone.
signed() {
    (
        export AWS_ACCESS_KEY_ID=${KEY:-$SIGNED_KEY} AWS_SECRET_ACCESS_KEY=${SECRET:-$SIGNED_SECRET}
        export AWS_SESSION_TOKEN=${TOKEN-}
        call "${SIGNED_URL:?must be the URL of a started Chime Local that wants signatures}" "$@"
    )
}

# manipulated HOW CALL...: likewise, with the plugin between the CLI and the wire.
manipulated() {
    (
        config=$(mktemp)
        trap 'rm -f "$config"' EXIT
        printf '[plugins]\ncli_legacy_plugin_path = %s\nmanipulate = manipulate\n' "$PWD" >"$config"
        export AWS_CONFIG_FILE=$config MANIPULATE=$1 PYTHONDONTWRITEBYTECODE=1
        signed "${@:2}"
    )
}

check_signatures_are_right_for_all_that_the_client_sends() {
    local id arn token
    read -r id arn < <(signed create-meeting --external-meeting-id 'room 7' --media-region eu-central-1 \
        --tags 'Key=team,Value=blue+red = 2:1' --query '[Meeting.MeetingId,Meeting.MeetingArn]')
    signed batch-create-attendee --meeting-id "$id" --attendees ExternalUserId=ann ExternalUserId=bob@example.com
    token=$(signed list-attendees --meeting-id "$id" --max-results 1 --query NextToken)
    equals bob@example.com "$(signed list-attendees --meeting-id "$id" --next-token "$token" \
        --query 'Attendees[].ExternalUserId')"
    equals 'blue+red = 2:1' "$(signed list-tags-for-resource --resource-arn "$arn" --query 'Tags[0].Value')"
    signed untag-resource --resource-arn "$arn" --tag-keys team
    signed stop-meeting-transcription --meeting-id "$id"
    signed delete-meeting --meeting-id "$id"
}

check_signatures_are_right_for_labels_that_have_to_be_encoded() {
    local label
    for label in x:y 'a b/c?d' 'ü+~(z)*' ..x; do
        refused BadRequestException "1 validation error" signed get-meeting --meeting-id "$label"
    done
}

check_signatures_are_right_with_a_session_token() {
    KEY=$SIGNED_TEMPORARY_KEY TOKEN=$SIGNED_TOKEN refused NotFoundException "Meeting <" look
}

check_signatures_are_refused_without_the_session_token() {
    KEY=$SIGNED_TEMPORARY_KEY refused UnrecognizedClientException "The security token" look
}

check_signatures_are_refused_with_another_secret() {
    SECRET=other refused InvalidSignatureException "The request signature we calculated" look
}

check_signatures_are_refused_for_another_region() {
    REGION=eu-west-1 refused InvalidSignatureException \
        "Credential should be scoped to a valid region, not 'eu-west-1'" look
}

check_signatures_are_refused_for_another_service() {
    refused InvalidSignatureException "Credential should be scoped to correct service: 'chime'" \
        manipulated service get-meeting --meeting-id "$NOBODY"
}

check_signatures_are_refused_when_they_are_old() {
    refused InvalidSignatureException "Signature expired: 20200101T000000Z" \
        manipulated date get-meeting --meeting-id "$NOBODY"
}

check_signatures_are_refused_for_a_request_that_was_changed() {
    refused InvalidSignatureException "The request signature we calculated" \
        manipulated path get-meeting --meeting-id "$NOBODY"
}

check_signatures_are_refused_with_a_key_that_nobody_knows() {
    KEY=AKIAUNKNOWN refused UnrecognizedClientException "The security token" look
}

check_signatures_cannot_be_left_out() {
    refused MissingAuthenticationTokenException "Missing Authentication Token" look --no-sign-request
}

look() {
    signed get-meeting --meeting-id "$NOBODY" "$@"
}
