"""Runs schemathesis with all checks against a real server, once for each role."""

import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Clients"))

from setting import ROLES, Setting  # noqa: E402

# How many calls there must be, over all roles together.
LEAST_CASES = 20_000

SEED = int(os.environ.get("SEED") or 1)
MINUTES = float(os.environ.get("MINUTES") or 0)
EXAMPLES = int(os.environ.get("EXAMPLES") or 15)


def amount():
    """How much to call: so many examples of each endpoint, or for so long."""
    if not MINUTES:
        return ["--max-examples", str(EXAMPLES)]
    # Two roles are called at the same time, so each has half of the time.
    return ["--max-examples", "200", "--max-time", str(int(MINUTES * 60 * 2 / len(ROLES)))]


def call(role):
    """Calls a server of its own in a role; returns the report and what schemathesis said."""
    with Setting(role) as setting, tempfile.TemporaryDirectory() as directory:
        report = os.path.join(directory, "report.json")
        run = subprocess.run(
            [os.path.join(os.path.dirname(sys.executable), "schemathesis"),
             "--config-file", os.path.join(HERE, "schemathesis.toml"),
             "run", f"{setting.horde.address}/api/openapi.json",
             "--seed", str(SEED), "--workers", "1", *amount(),
             "--phases", os.environ.get("PHASES") or "examples,coverage,fuzzing,stateful",
             "--report", "json", "--report-json-path", report],
            env=os.environ | setting.environment(), cwd=directory, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if not os.path.exists(report):
            raise SystemExit(f"{role}: no report was written:\n{run.stdout[-4000:]}")
        with open(report, encoding="utf-8") as file:
            return role, json.load(file), run


def main():
    """Calls in all roles, two at a time; fails for any finding and for too few cases."""
    start = time.monotonic()
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(call, os.environ.get("ROLES", " ".join(ROLES)).split()))
    cases, bad = 0, False
    for role, report, run in results:
        counts = report["test_cases"]
        cases += counts["generated"]
        found = counts["unique_failures"] + counts["errored"]
        operations = report["operations"]
        print(f"{role}: {counts['generated']} cases, {operations['tested']} of "
              f"{operations['total']} endpoints, {found} findings")
        if run.returncode != 0 or found or operations["tested"] != operations["total"]:
            bad = True
            print(run.stdout)
    print(f"{cases} cases in {time.monotonic() - start:.0f} s")
    if cases < LEAST_CASES:
        print(f"These are fewer than {LEAST_CASES}.")
        bad = True
    raise SystemExit(1 if bad else 0)


if __name__ == "__main__":
    main()
