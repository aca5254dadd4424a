#!/usr/bin/env bash
# Builds everything for release, measures, and prints the figures as Markdown tables.
#
#     Benchmarks/run.sh [core|memory|journal|server|waiting|bridge]...
#
# Without a name everything is measured. Databases lie in a temporary directory that is removed at
# the end; the servers listen on free ports of the loopback interface alone. CONNECTIONS and SECONDS_EACH
# set how hard and how long the server is loaded (64 and 5), CALLS, POPS and WAITING_SECONDS how many
# wait at it and for how long (500, 5000 and 60), IDLE_SECONDS how long a bridge idles (300); QUICK=1 measures the core with fewer sizes.
set -euo pipefail
cd "$(dirname "$0")"

parts=${*:-core memory journal server waiting bridge}
folder=$(mktemp -d)
servers=()

stop_servers() {
    for process in "${servers[@]}"; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap stop_servers EXIT

build() {
    for product in "$@"; do
        swift build -c release --product "$product" >&2
    done
}

# start NAME COMMAND...: starts a server in the background and sets `address` to where it listens,
# with its process behind a comma.
start() {
    local name=$1
    shift
    : >"$folder/$name.out"
    "$@" >"$folder/$name.out" 2>"$folder/$name.err" &
    local process=$!
    servers+=("$process")
    for _ in {1..100}; do
        address=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$folder/$name.out")
        [ -n "$address" ] && break
        sleep 0.1
    done
    if [ -z "$address" ]; then
        echo "$name does not listen:" >&2
        cat "$folder/$name.err" >&2
        exit 1
    fi
    address=$address,$process
}

measure_core() {
    build core-benchmark
    printf '\n## Core\n'
    .build/release/core-benchmark ${QUICK:+--quick}
}

measure_memory() {
    build memory-benchmark
    printf '\n## Memory\n'
    .build/release/memory-benchmark
}

measure_journal() {
    build journal-benchmark
    printf '\n## Journal\n'
    .build/release/journal-benchmark "$folder"
}

choose_key() {
    HORDE_ADMIN_API_KEY=$(head -c 48 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | head -c 22)
    export HORDE_ADMIN_API_KEY
}

measure_server() {
    build empty-route horde-load horde-server
    printf '\n## Server\n\n'
    choose_key
    start empty-route .build/release/empty-route
    local empty=$address
    start horde-server .build/release/horde-server --port 0 --rate-limits off \
        --data-directory "$folder/data" \
        --log-level warning --set open-jobs-per-user=1000000
    .build/release/horde-load "$empty" "$address" "${CONNECTIONS:-64}" "${SECONDS_EACH:-5}"
}

# With the limits of the standard policy, except that many come from one address.
measure_waiting() {
    build horde-load horde-server
    printf '\n## Waiting\n\n'
    choose_key
    start horde-server .build/release/horde-server --port 0 --rate-limits off \
        --data-directory "$folder/waiting" --log-level warning
    .build/release/horde-load waiting "$address" "${CALLS:-500}" "${POPS:-5000}" \
        "${WAITING_SECONDS:-60}"
}

# ticks PROCESS: prints the time that a process has computed, in hundredths of a second.
ticks() {
    awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"
}

# An idle bridge with the toy behind it, beside a horde that has no work. Linux only: it reads /proc.
measure_bridge() {
    build horde-bridge horde-server
    printf '\n## Bridge\n\n'
    choose_key
    start horde-server .build/release/horde-server --port 0 --data-directory "$folder/idle" \
        --log-level debug
    local horde=$address seconds=${IDLE_SECONDS:-300}
    local url=${horde%,*} key
    key=$(curl -sf -H "apikey: $HORDE_ADMIN_API_KEY" -H 'Content-Type: application/json' \
        -d '{"name": "idler"}' "$url/api/horde/v1/users" | jq -r .api_key)
    HORDE_BRIDGE_API_KEY=$key .build/release/horde-bridge run --horde-url "$url" --backend demo \
        --name Idler >"$folder/bridge.out" 2>"$folder/bridge.err" &
    local bridge=$!
    servers+=("$bridge")
    # Its start is not what a year costs.
    sleep 5
    local calls before after memory
    calls=$(grep -c 'generate/text/pop' "$folder/horde-server.err" || true)
    before=$(ticks "$bridge")
    sleep "$seconds"
    after=$(ticks "$bridge")
    calls=$(($(grep -c 'generate/text/pop' "$folder/horde-server.err" || true) - calls))
    memory=$(awk '/^VmRSS/ { print $2 }' "/proc/$bridge/status")
    echo '| an idle bridge | |'
    echo '|---|--:|'
    echo "| seconds measured | $seconds |"
    awk -v ticks=$((after - before)) -v calls="$calls" -v memory="$memory" -v seconds="$seconds" \
        -v rate="$(getconf CLK_TCK)" 'BEGIN {
            printf "| CPU seconds an hour | %.1f |\n", ticks / rate * 3600 / seconds
            printf "| resident memory, MB | %.1f |\n", memory / 1024
            printf "| calls for work a minute | %.1f |\n", calls * 60 / seconds
        }'
}

nproc=$(nproc 2>/dev/null || sysctl -n hw.ncpu)
printf 'Measured on %s, %s cores, load %s.\n' "$(uname -sm)" "$nproc" \
    "$(uptime | sed 's/.*average[s]*: //')"
for part in $parts; do
    "measure_$part"
done
