#!/usr/bin/env bash
# Checks the real server with published clients: horde-sdk, as it is used and forbidding members that
# it does not know (TESTS_ONGOING=1).
#
# Environment: HORDE_SERVER (the program, default .build/debug/horde-server).
set -euo pipefail
cd "$(dirname "$0")/../.."

python=$(Tests/Scripts/venv.sh clients Tests/Clients/requirements.txt)
export PYTHONDONTWRITEBYTECODE=1
timeout 300 "$python" Tests/Clients/sdk_check.py
TESTS_ONGOING=1 timeout 300 "$python" Tests/Clients/sdk_check.py
