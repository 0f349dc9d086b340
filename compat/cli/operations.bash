# shellcheck shell=bash
# Each of the sixteen operations does its work, and the CLI reads the answer.

check_create_meeting_returns_the_meeting() {
    local answer id
    answer=$(create_meeting --external-meeting-id room-7 --media-region eu-west-1 --meeting-host-id host \
        --tenant-ids tenant --tags Key=team,Value=blue --meeting-features 'Audio={EchoReduction=AVAILABLE}' \
        --notifications-configuration "SqsQueueArn=arn:aws:sqs:eu-central-1:$AWS_ACCESS_KEY_ID:queue" \
        --query 'Meeting.[MeetingId, MeetingArn, ExternalMeetingId, MediaRegion, MeetingHostId, TenantIds[0],
            MeetingFeatures.Audio.EchoReduction, length(MediaPlacement), MediaPlacement.TurnControlUrl]')
    id=${answer%%$'\t'*}
    equals 7979 "${id: -4}"
    equals "$id arn:aws:chime:eu-central-1:$AWS_ACCESS_KEY_ID:meeting/$id room-7 eu-west-1 host tenant AVAILABLE 8 \
https://7979.cell.eu-central-1.meetings.chime.aws/v2/turn_sessions" "${answer//$'\t'/ }"
}

check_a_token_that_is_sent_again_returns_the_same_meeting() {
    local first
    first=$(create_meeting --client-request-token same)
    equals "$first" "$(create_meeting --client-request-token same)"
}

check_a_token_that_is_left_out_is_made_by_the_client() {
    local first second
    first=$(create_meeting)
    second=$(create_meeting)
    [[ $first != "$second" ]] || fail "both are $first"
}

check_create_meeting_with_attendees_returns_both() {
    equals $'room-7\nann\tSendReceive\nbob\tReceive' "$(
        chime create-meeting-with-attendees --external-meeting-id room-7 --media-region eu-central-1 \
            --attendees ExternalUserId=ann "ExternalUserId=bob,Capabilities={$RECEIVE}" \
            --query '[[Meeting.ExternalMeetingId], Attendees[].[ExternalUserId, Capabilities.Video], Errors][]'
    )"
}

check_create_meeting_with_attendees_returns_who_did_not_fit() {
    local id
    id=$(create_meeting --client-request-token same)
    fill "$id"
    equals "$id"$'\t0\tann\tResourceLimitExceeded' "$(
        chime create-meeting-with-attendees --client-request-token same --external-meeting-id room \
            --media-region eu-central-1 --attendees ExternalUserId=ann \
            --query '[Meeting.MeetingId, length(Attendees), Errors[0].ExternalUserId, Errors[0].ErrorCode]'
    )"
}

check_get_meeting_returns_what_create_meeting_returned() {
    local created
    created=$(create_meeting --query Meeting --output json)
    [[ $created =~ '"MeetingId": "'([^\"]*) ]]
    equals "$created" "$(chime get-meeting --meeting-id "${BASH_REMATCH[1]}" --query Meeting --output json)"
}

check_delete_meeting_ends_it() {
    local id
    id=$(create_meeting)
    silent chime delete-meeting --meeting-id "$id"
    refused NotFoundException "Meeting <$id> not found" chime get-meeting --meeting-id "$id"
}

check_create_attendee_and_get_attendee_return_the_same() {
    local meeting created id
    meeting=$(create_meeting)
    created=$(create_attendee "$meeting" "Zoë «Ñandú»" \
        --query 'Attendee.[AttendeeId, ExternalUserId, Capabilities.Audio, length(JoinToken), JoinToken]')
    id=${created%%$'\t'*}
    contains "$id"$'\tZoë «Ñandú»\tSendReceive\t98\t' "$created"
    equals "$created" "$(
        chime get-attendee --meeting-id "$meeting" --attendee-id "$id" \
            --query 'Attendee.[AttendeeId, ExternalUserId, Capabilities.Audio, length(JoinToken), JoinToken]'
    )"
}

check_batch_create_attendee_returns_attendees_in_the_order_of_the_request() {
    equals $'zoe\tann' "$(
        chime batch-create-attendee --meeting-id "$(create_meeting)" \
            --attendees ExternalUserId=zoe ExternalUserId=ann --query '[Attendees, Errors][].ExternalUserId'
    )"
}

check_list_attendees_pages_through_all() {
    local meeting page token
    meeting=$(create_meeting)
    equals 5 "$(create_attendees "$meeting" 5 user)"

    page=$(list_two "$meeting")
    contains $'user-1\tuser-2\t' "$page"
    token=${page##*$'\t'}
    page=$(list_two "$meeting" --next-token "$token")
    contains $'user-3\tuser-4\t' "$page"
    token=${page##*$'\t'}
    equals user-5 "$(list_two "$meeting" --next-token "$token")"
}

list_two() {
    chime list-attendees --meeting-id "$1" --max-results 2 "${@:2}" \
        --query '[Attendees[].ExternalUserId, [NextToken]][]'
}

check_delete_attendee_dismisses_one() {
    local meeting attendee
    meeting=$(create_meeting)
    attendee=$(create_attendee "$meeting" ann)
    silent chime delete-attendee --meeting-id "$meeting" --attendee-id "$attendee"
    refused NotFoundException "Attendee <$attendee> not found" \
        chime get-attendee --meeting-id "$meeting" --attendee-id "$attendee"
}

check_update_attendee_capabilities_returns_the_changed_attendee() {
    local meeting attendee
    meeting=$(create_meeting)
    attendee=$(create_attendee "$meeting" ann)
    equals "$attendee"$'\tReceive\tReceive\tReceive' "$(
        chime update-attendee-capabilities --meeting-id "$meeting" --attendee-id "$attendee" \
            --capabilities "$RECEIVE" \
            --query 'Attendee.[AttendeeId, Capabilities.Audio, Capabilities.Video, Capabilities.Content]'
    )"
}

check_batch_update_attendee_capabilities_except_changes_all_others() {
    local meeting speaker
    meeting=$(create_meeting)
    speaker=$(create_attendee "$meeting" ann)
    create_attendee "$meeting" bob
    silent chime batch-update-attendee-capabilities-except --meeting-id "$meeting" \
        --excluded-attendee-ids "AttendeeId=$speaker" --capabilities "$RECEIVE"
    equals $'SendReceive\tReceive' "$(
        chime list-attendees --meeting-id "$meeting" --query 'Attendees[].Capabilities.Video'
    )"
}

check_transcription_takes_both_engines_and_stops() {
    local meeting
    meeting=$(create_meeting)
    silent chime start-meeting-transcription --meeting-id "$meeting" \
        --transcription-configuration 'EngineTranscribeSettings={LanguageCode=en-US}'
    silent chime start-meeting-transcription --meeting-id "$meeting" --transcription-configuration \
        'EngineTranscribeMedicalSettings={LanguageCode=en-US,Specialty=CARDIOLOGY,Type=DICTATION}'
    silent chime stop-meeting-transcription --meeting-id "$meeting"
}

check_tags_are_added_listed_and_removed() {
    local arn
    arn=$(create_meeting --tags Key=team,Value=red --query Meeting.MeetingArn)
    silent chime tag-resource --resource-arn "$arn" --tags Key=team,Value=blue Key=cost,Value=
    equals $'team\tblue\ncost\t' "$(chime list-tags-for-resource --resource-arn "$arn" --query 'Tags[].[Key, Value]')"
    silent chime untag-resource --resource-arn "$arn" --tag-keys team never-there
    equals cost "$(chime list-tags-for-resource --resource-arn "$arn" --query 'Tags[].Key')"
}
