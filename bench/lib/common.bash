# What the scripts of bench share: servers that are always stopped, tools that are looked for, and Markdown rows.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$root/target/bench
jar=$root/target/chime-local.jar
launcher=$root/target/chime-local/bin/chime-local
# What docs/performance.md advises for throughput.
throughput_options='-XX:+UseParallelGC -XX:TieredStopAtLevel=4 -Xmn64m'
declare -A servers=()

# prepare TOOL...: what every script begins with. Options for the JVM are all that is taken from the caller's settings.
prepare() {
    java_options=${CHIME_JAVA_OPTS-}
    [[ -z $java_options ]] || throughput_options=$java_options
    unset "${!CHIME_@}" JAVA_TOOL_OPTIONS
    trap stop_all EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    need java javac "$@"
    mkdir -p "$work"
    [[ -f $jar ]] || (cd "$root" && bounded 30m ./mvnw -B -q -Dstyle.color=never -DskipTests package) >&2
}

# need TOOL...: all of them, or one line that says how to get the others.
need() {
    local tool missing=()
    for tool; do
        case $tool in
            java | javac) [[ -x ${JAVA_HOME:+$JAVA_HOME/bin/$tool} ]] || command -v "$tool" >/dev/null ;;
            *) command -v "$tool" >/dev/null ;;
        esac || missing+=("${tool/java*/default-jdk}")
    done
    ((${#missing[@]} == 0)) || fail "Something is missing: apt-get install -y ${missing[*]}"
}

# jdk VERSION: prints the home of an installed one.
jdk() {
    local home variable=JAVA_$1_HOME
    for home in "${!variable-}" "${JAVA_HOME-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -x $home/bin/javac ]] && grep -qs "^JAVA_VERSION=\"$1[.\"]" "$home/release"; then
            echo "$home"
            return
        fi
    done
    fail "JDK $1 is missing: install one, and say where it is by JAVA_$1_HOME"
}

# compile SOURCE...: of this directory, with what stands in $classpath.
compile() {
    "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$work/classes" -cp "$work/classes:${classpath-}" "${@/#/$root/bench/lib/}"
}

# run_class CLASS ARGUMENT...: for at most a day and an hour.
run_class() {
    bounded 25h "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xmx256m -cp "$work/classes" "$@"
}

# start NAME COMMAND...: in a directory without settings.
start() {
    local name=$1
    shift
    # What a server of this name said before must be gone before anybody looks.
    : >"$work/$name.log"
    (cd "$work" && exec "$@") >"$work/$name.log" 2>&1 &
    servers[$name]=$!
}

# start_chime NAME JAVA_OPTIONS SETTING...: the distribution if it was built, else the plain jar.
start_chime() {
    local name=$1 options=$2 command
    shift 2
    # shellcheck disable=SC2206 # options are separated by spaces
    command=("${JAVA_HOME:+$JAVA_HOME/bin/}java" $options -jar "$jar")
    [[ ! -x $launcher ]] || command=(env "CHIME_JAVA_OPTS=$options" "$launcher")
    start "$name" "${command[@]}" --chime.port=0 "$@"
    await "$name"
}

# time_start NAME PORT COMMAND...: starts a server, and stops it a second after its first 200 from CreateMeeting.
time_start() {
    cd "$work"
    rm -f "$1.says"
    mkfifo "$1.says"
    bounded 2m hyperfine --shell none --style none --runs 1 --export-csv "$1.csv" \
        "$(printf '%q ' "$root/bench/lib/first-200" "$@")" >&2 || fail "$1 did not answer with 200:" "$(<"$1.log")"
    servers[$1]=$(<"$1.pid")
    sleep 1
    rss "$1" >"$1.rss"
    stop "$1"
}

# note_start NAME: adds to $elapsed, $used and $memory, which are by name, how it started: seconds, seconds of processor time, MB.
note_start() {
    elapsed[$1]+=" $(tail -n 1 "$1.csv" | awk -F , '{ print $(NF - 6) }')"
    used[$1]+=" $(number "$(<"$1.ticks") / $(getconf CLK_TCK)")"
    memory[$1]+=" $(number "$(<"$1.rss") * 1024 / 1e6")"
}

# Returns as soon as the server says that it is ready.
await() {
    local deadline=$((SECONDS + 180))
    until grep -qs 'ready' "$work/$1.log"; do
        kill -0 "${servers[$1]}" 2>/dev/null || fail "The server $1 ended:" "$(<"$work/$1.log")"
        ((SECONDS < deadline)) || fail "The server $1 was not ready within 3 minutes:" "$(<"$work/$1.log")"
        sleep 0.2
    done
}

url_of() {
    sed -n 's/.* is ready: .*=//p' "$work/$1.log"
}

# A free port that the system gives to nobody by itself.
free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)) && (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo "$port"
}

# Prints the resident memory of a server in kilobytes of 1024 bytes.
rss() {
    awk '/^VmRSS/ { print $2 }' "/proc/${servers[$1]}/status"
}

# Prints what of a server's resident memory is its own, and its part of what it shares, likewise.
pss() {
    awk '/^Pss:/ { print $2 }' "/proc/${servers[$1]}/smaps_rollup"
}

# Prints the milliseconds of processor time that a server has used so far.
cpu() {
    awk -v second="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) * 1000 / second }' "/proc/${servers[$1]}/stat"
}

# call_with_wrk SECONDS URL get MEETING_ID | create: sets $rate, calls per second, and $p99, milliseconds. A wrong answer ends it.
call_with_wrk() {
    local wrong
    read -r rate p99 wrong < <(bounded "$(($1 + 30))" wrk -t 2 -c 16 -d "$1s" --timeout 10s --latency -s "$root/bench/lib/calls.lua" "$2" -- \
        "${@:3}" | sed -n 's/^result//p')
    [[ ${wrong-} == 0 ]] || fail "$3 at $2: ${wrong:-all} wrong answers"
}

# Prints the bytes of all that is reachable in a server's heap, without what a collector fills gaps with.
live() {
    "${JAVA_HOME:+$JAVA_HOME/bin/}jcmd" "${servers[$1]}" GC.class_histogram | awk '
        /FillerElement/ { filler += $3 }
        /^Total/ { print $3 - filler }'
}

# number EXPRESSION
number() {
    awk "BEGIN { printf \"%.10g\", $1 }"
}

# holds EXPRESSION
holds() {
    awk "BEGIN { exit !($1) }"
}

# sorted LIST: prints the least, the median and the greatest of these numbers.
sorted() {
    tr -s ' ' '\n' <<<"$1" | grep . | sort -g | awk '
        { v[NR] = $1 }
        END { print v[1], (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[NR] }'
}

median() {
    sorted "$1" | cut -d ' ' -f 2
}

# ratios NUMERATORS DENOMINATORS: of one round each; both are lists.
ratios() {
    awk -v over="$1" -v under="$2" 'BEGIN {
        count = split(over, a, " ")
        split(under, b, " ")
        for (i = 1; i <= count; i++) print a[i] / b[i]
    }'
}

# bounded DURATION COMMAND...: in the background, so that a signal ends it too.
bounded() {
    timeout --kill-after=20 "$@" </dev/null &
    wait $!
}

# stop NAME: and waits until it is gone, by force if it must be.
stop() {
    local process=${servers[$1]} deadline=$((SECONDS + 20))
    kill "$process" 2>/dev/null || true
    while kill -0 "$process" 2>/dev/null; do
        ((SECONDS < deadline)) || kill -9 "$process" 2>/dev/null || true
        sleep 0.02
    done
    unset "servers[$1]"
}

stop_all() {
    local name
    for name in "${!servers[@]}"; do
        stop "$name"
    done
    for name in $(jobs -pr); do
        kill "$name" 2>/dev/null || true
    done
    wait 2>/dev/null
}

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}
