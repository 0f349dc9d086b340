# shellcheck shell=bash
# Each error that the CLI can provoke is reported with its name, its message and the CLI's exit code for it.

check_bad_request_for_a_violated_constraint() {
    refused BadRequestException "1 validation error detected: Value at 'clientRequestToken' failed" \
        create_meeting --client-request-token 'no spaces'
}

check_bad_request_for_contradictory_capabilities() {
    refused BadRequestException "Content can be " \
        create_attendee "$(create_meeting)" ann --capabilities Audio=None,Video=None,Content=Receive
}

check_not_found_for_an_unknown_meeting() {
    refused NotFoundException "Meeting <$NOBODY> not found" chime get-meeting --meeting-id "$NOBODY"
}

check_not_found_for_a_meeting_of_another_account() {
    local id
    id=$(create_meeting)
    AWS_ACCESS_KEY_ID=$(fresh_account) refused NotFoundException "Meeting <$id> not found" \
        chime get-meeting --meeting-id "$id"
}

check_not_found_for_an_unknown_attendee() {
    refused NotFoundException "Attendee <$NOBODY> not found" \
        chime delete-attendee --meeting-id "$(create_meeting)" --attendee-id "$NOBODY"
}

check_limit_exceeded_for_a_full_meeting() {
    local id
    id=$(create_meeting)
    fill "$id"
    refused LimitExceededException "The meeting is full: it admits at most 250" create_attendee "$id" zoe
}

check_limit_exceeded_for_a_fifth_replica() {
    local primary
    primary=$(create_meeting)
    for _ in 1 2 3 4; do
        create_meeting --primary-meeting-id "$primary"
    done
    refused LimitExceededException "Meeting <$primary> already has 4 replicas" \
        create_meeting --primary-meeting-id "$primary"
}

# The CLI shows no ResourceName; the message names the resource too.
check_resource_not_found_for_an_unknown_arn() {
    local arn=arn:aws:chime:eu-central-1:000000000000:meeting/$NOBODY
    refused ResourceNotFoundException "Resource <$arn> not found" chime list-tags-for-resource --resource-arn "$arn"
    refused ResourceNotFoundException "Resource <$arn> not found" \
        chime tag-resource --resource-arn "$arn" --tags Key=team,Value=blue
    refused ResourceNotFoundException "Resource <$arn> not found" \
        chime untag-resource --resource-arn "$arn" --tag-keys team
}

check_too_many_tags() {
    local arn
    arn=$(create_meeting --tags "[$(seq -s, -f '{"Key":"key-%g","Value":"value"}' 50)]" --query Meeting.MeetingArn)
    refused TooManyTagsException "A resource can have at most 50 tags" \
        chime tag-resource --resource-arn "$arn" --tags Key=another,Value=value
}

check_conflict_for_a_token_with_other_parameters_where_that_is_asked_for() {
    strict create-meeting --client-request-token same --external-meeting-id room --media-region eu-central-1
    refused ConflictException "The client request token was used before" \
        strict create-meeting --client-request-token same --external-meeting-id other --media-region eu-central-1
}

check_forbidden_in_a_region_without_endpoint_where_that_is_asked_for() {
    REGION=eu-west-1 refused ForbiddenException "Amazon Chime SDK Meetings has no endpoint in Region eu-west-1" \
        strict get-meeting --meeting-id "$NOBODY"
}

check_the_unmodelled_validation_exception_where_that_is_asked_for() {
    refused ValidationException "1 validation error detected: Value at 'meetingId'" \
        strict get-meeting --meeting-id nobody
}

check_the_unmodelled_unknown_operation_exception_for_a_path_without_operation() {
    BASE_URL=$BASE_URL/elsewhere refused UnknownOperationException "GET /elsewhere/meetings/$NOBODY is not" \
        chime get-meeting --meeting-id "$NOBODY"
}

check_the_unmodelled_request_entity_too_large_exception_for_a_body_over_1_mb() {
    refused RequestEntityTooLargeException "The request body is longer than 1048576 bytes" \
        create_meeting --external-meeting-id "file://"<(head -c 1100000 /dev/zero | tr '\0' x)
}
