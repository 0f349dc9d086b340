# shellcheck shell=bash
# What the checks share. A check is a function named check_ and a sentence; it fails with its first failing command.

export NOBODY=6f1d0c1e-0000-4000-8000-000000002713
export REGION=eu-central-1
export RECEIVE=Audio=Receive,Video=Receive,Content=Receive

# Twelve digits that no other check has.
fresh_account() {
    shuf -i 100000000000-999999999999 -n 1
}

# Calls the default server; a check without its server fails.
chime() {
    call "${BASE_URL:?must be the URL of a started Chime Local}" "$@"
}

# Calls the server that was started with strict settings.
strict() {
    call "${STRICT_URL:?must be the URL of a started Chime Local with strict settings}" "$@"
}

call() {
    "$CLI" --endpoint-url "$1" --region "$REGION" --output text chime-sdk-meetings "${@:2}"
}

# Prints the id of a new meeting; --query and other options can be said again.
create_meeting() {
    chime create-meeting --external-meeting-id room --media-region eu-central-1 --query Meeting.MeetingId "$@"
}

# Prints the id of a new attendee, likewise.
create_attendee() {
    chime create-attendee --meeting-id "$1" --external-user-id "$2" --query Attendee.AttendeeId "${@:3}"
}

# Admits a number of attendees, whose names begin with a prefix; prints how many there was room for.
create_attendees() {
    chime batch-create-attendee --meeting-id "$1" --query 'length(Attendees)' \
        --attendees "[$(seq -s, -f "{\"ExternalUserId\":\"$3-%g\"}" "$2")]"
}

# Admits as many attendees as a meeting can have.
fill() {
    equals 100 "$(create_attendees "$1" 100 a)"
    equals 100 "$(create_attendees "$1" 100 b)"
    equals 50 "$(create_attendees "$1" 50 c)"
}

equals() {
    [[ $2 == "$1" ]] || fail "expected '$1' but it was '$2'"
}

contains() {
    [[ $2 == *"$1"* ]] || fail "expected '$1' in '$2'"
}

# The call succeeds and prints nothing.
silent() {
    local output
    output=$("$@")
    equals "" "$output"
}

# refused NAME MESSAGE CALL...: the call fails with the exit code of a service's error, its name and its message.
refused() {
    local error code=0
    error=$("${@:3}" 2>&1 >/dev/null) || code=$?
    contains "An error occurred ($1) when calling the " "$error"
    contains ": $2" "$error"
    equals 254 "$code"
}

fail() {
    echo "$1"
    return 1
}
