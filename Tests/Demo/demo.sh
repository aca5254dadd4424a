#!/usr/bin/env bash
# Runs a whole horde on this machine and sends one prompt through it.
#
# Starts the server with an empty data directory, makes two users, starts a bridge with its built-in
# back end for one of them, and asks for a text as the other. Prints the text, what was paid and to
# whom, and goes on until Ctrl-C. With ONCE=1 it ends there: with success only if a text came, kudos
# moved, and both programs stopped cleanly when told to.
#
# Environment: ONCE (1 to end after the text), PORT (default 7001, or any free one if that is
# taken), HORDE_BINARIES (the folder of the programs, default .build/debug).
set -euo pipefail
cd "$(dirname "$0")/../.."

binaries=${HORDE_BINARIES:-.build/debug}
data=$(mktemp -d)
server_log=$data/server.log
bridge_log=$data/bridge.log
server_pid=
bridge_pid=

say() { printf '%s\n' "$*"; }

fail() {
    say "The demo failed: $*" >&2
    for log in "$server_log" "$bridge_log"; do
        [ -s "$log" ] && { say "-- the end of $(basename "$log")" >&2; tail -n 30 "$log" >&2; }
    done
    exit 1
}

is_running() { kill -0 "$1" 2>/dev/null; }

# stop NAME PID: asks a program to stop; fails unless it does within 15 s, with success.
stop() {
    local name=$1 pid=$2 code=0
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 150); do
        is_running "$pid" || break
        sleep 0.1
    done
    if is_running "$pid"; then
        kill -KILL "$pid"
        say "$name did not stop within 15 s." >&2
        return 1
    fi
    wait "$pid" || code=$?
    [ "$code" -eq 0 ] || say "$name stopped with code $code." >&2
    return "$code"
}

stop_both() {
    local bridge=$bridge_pid server=$server_pid failed=0
    bridge_pid=
    server_pid=
    if [ -n "$bridge" ]; then stop horde-bridge "$bridge" || failed=1; fi
    if [ -n "$server" ]; then stop horde-server "$server" || failed=1; fi
    return "$failed"
}

clean_up() {
    stop_both || true
    rm -rf "$data"
}

# wait_for SECONDS PID COMMAND...: repeats a command until it succeeds while a program runs.
wait_for() {
    local tries=$(($1 * 4)) pid=$2
    shift 2
    for _ in $(seq "$tries"); do
        "$@" && return 0
        is_running "$pid" || return 1
        sleep 0.25
    done
    return 1
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

horde_url() {
    url=$(sed -n 's/.*horde-server listening on \(http[^ ]*\).*/\1/p' "$server_log" | head -n 1)
    [ -n "$url" ]
}

has_worker() {
    [ "$(curl -fsS "$url/api/v2/workers?type=text" | jq length)" -gt 0 ]
}

# create_user NAME: prints the key of a new user.
create_user() {
    "$binaries/horde-server" admin user create --name "$1" --json | jq -er .api_key
}

# balance KEY: prints what the user with this key has.
balance() { curl -fsS -H "apikey: $1" "$url/api/v2/find_user" | jq -er .kudos; }

# exact EXPRESSION: prints the value of a sum of amounts with its two decimals.
exact() { jq -nr "($1) * 100 | round / 100"; }

trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

port=${PORT:-7001}
if [ -z "${PORT:-}" ] && ! is_free "$port"; then port=0; fi
HORDE_ADMIN_API_KEY=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_' | cut -c 1-22)
export HORDE_ADMIN_API_KEY

"$binaries/horde-server" --data-directory "$data/horde" --host 127.0.0.1 --port "$port" \
    >"$server_log" 2>&1 &
server_pid=$!
url=
wait_for 30 "$server_pid" horde_url || fail "the server did not start."
export HORDE_URL=$url
say "The server runs at $url with its data in $data/horde."

host_key=$(create_user host) || fail "no user could be made."
guest_key=$(create_user guest) || fail "no user could be made."
say "Two users were made: host, who lends a worker, and guest, who asks for a text."

HORDE_BRIDGE_API_KEY=$host_key "$binaries/horde-bridge" run --horde-url "$url" --backend demo \
    --name "Demo worker" >"$bridge_log" 2>&1 &
bridge_pid=$!
wait_for 30 "$bridge_pid" has_worker || fail "the bridge did not check in."
say "The bridge of host has checked in."

host_before=$(balance "$host_key")
guest_before=$(balance "$guest_key")
prompt="The keeper of the lighthouse opened the door and saw"
id=$(curl -fsS -H "apikey: $guest_key" -H "Content-Type: application/json" \
    -H "Client-Agent: horde-demo:1:local" \
    --data "$(jq -n --arg prompt "$prompt" '{prompt: $prompt, params: {max_length: 80}}')" \
    "$url/api/v2/generate/text/async" | jq -er .id) || fail "the request was not accepted."
say "guest asked for a text: $prompt ..."

deadline=$((SECONDS + 120))
while true; do
    status=$(curl -fsS --max-time 60 "$url/api/v2/generate/text/status/$id?wait=30") ||
        fail "the status could not be read."
    [ "$(jq -r .done <<<"$status")" = true ] && break
    [ "$SECONDS" -lt "$deadline" ] || fail "no text came within two minutes."
done
text=$(jq -r '.generations[0].text // ""' <<<"$status")
[ -n "$text" ] || fail "the request ended without a text: $status"

earned=$(exact "$(balance "$host_key") - $host_before")
paid=$(exact "$guest_before - $(balance "$guest_key")")
say $'\nThe text that came back:'
say "$text" | sed 's/^/    /'
jq -r '.generations[0] | "It was written by the worker \(.worker_name) with \(.model)."' \
    <<<"$status"
say "guest paid $paid kudos and has $(balance "$guest_key") now;" \
    "host earned $earned and has $(balance "$host_key")."
[ "$paid" = "$earned" ] || fail "what was paid is not what was earned."
[ "$(jq -n "$paid > 0")" = true ] || fail "no kudos moved."
say $'\n'"The web page of this horde: $url/"

if [ "${ONCE:-}" = 1 ]; then
    stop_both || fail "a program did not stop cleanly."
    say "Both programs have stopped."
else
    say "The key of guest is $guest_key. Press Ctrl-C to stop."
    wait "$server_pid" || true
fi
