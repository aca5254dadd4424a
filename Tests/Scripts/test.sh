#!/usr/bin/env bash
# Runs the tests that were built, and says at the end of a bad run which of them failed or never ended:
# test.sh [ARGUMENT OF SWIFT TEST]...
#
# The last line is that of the test runner. A run is ended after TEST_MINUTES (20).
set -uo pipefail
cd "$(dirname "$0")/../.."
log=.build/tests.log
minutes=${TEST_MINUTES:-20}

timeout --kill-after=10 "${minutes}m" swift test --skip-build "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
[ "$status" -eq 0 ] && exit 0

# unfinished: prints the tests that began and did not end.
unfinished() {
    awk '
        # The name behind "Test ": in quotes, or one word.
        function named(text) {
            sub(/^.*Test /, "", text)
            return text ~ /^"/ ? substr(text, 1, 1 + index(substr(text, 2), "\"")) \
                : substr(text, 1, index(text, " ") - 1)
        }
        / Test ("[^"]*"|[^ ]+) started/ { running[named($0)]++ }
        / Test ("[^"]*"|[^ ]+) (with [0-9]+ test cases? )?(passed|failed) after/ {
            running[named($0)]--
        }
        END { for (name in running) if (running[name] > 0 && name != "run") print name }
    ' "$log"
}

echo
if [ "$status" -ge 124 ]; then
    echo "The tests did not end within $minutes minutes, or were killed. These had begun:"
    unfinished | sed 's/^/  /'
fi
echo "What failed:"
grep -a '✘' "$log" | grep -av 'Test run with' | cut -c1-300 | tail -12 | sed 's/^/  /'
grep -aE 'Fatal error|error: ' "$log" | cut -c1-300 | tail -4 | sed 's/^/  /'
grep -a 'Test run with' "$log" | tail -1
exit "$status"
