#!/usr/bin/env bash
# Calls every endpoint of a real server with what schemathesis makes of the OpenAPI description, as
# an anonymous caller, a user, a moderator and the administrator.
#
# Environment: HORDE_SERVER (the program, default .build/debug/horde-server), MINUTES (how long to
# call; absent: as in CI, a fixed number of cases), SEED (default 1).
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(Tests/Scripts/venv.sh fuzz Tests/Fuzz/requirements.txt)
export PYTHONDONTWRITEBYTECODE=1
minutes=${MINUTES:-0}
limit=$((minutes > 0 ? minutes * 60 + 300 : 600))
exec timeout "$limit" "$python" Tests/Fuzz/fuzz.py
