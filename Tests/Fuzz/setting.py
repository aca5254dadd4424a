"""A server with people, things and a worker, for calls in one role."""

import json
import os
import threading
import urllib.error

from horde import RunningHorde
from things import MODEL, Things

ANONYMOUS = "0000000000"
ROLES = ["anonymous", "user", "moderator", "administrator"]
HERE = os.path.dirname(os.path.abspath(__file__))

# What lets many random calls get far: short lives, since v1 waits for its texts in the call, much
# room, so that not all calls meet the same limit, and no calls to others' addresses.
OPTIONS = [
    "--webhooks", "off", "--log-level", "error", "--set", "request-life=1s",
    "--set", "longest-request-life=2s", "--set", "open-jobs-per-user=1000000",
    "--set", "open-jobs-per-caller=1000000", "--set", "open-jobs-anonymous=1000000",
    "--set", "workers-per-user=100000", "--set", "stale-after=1d",
]


class Setting:
    """Starts a server and makes what the calls can find there."""

    def __init__(self, role):
        self.role = role
        self.stopped = threading.Event()

    def __enter__(self):
        self.horde = RunningHorde(OPTIONS).__enter__()
        self.owner, owner_id = self.make_user("owner", ["trusted"])
        moderator, moderator_id = self.make_user("moderator", ["moderator"])
        self.worker, worker_id = self.make_user("worker", ["trusted"])
        self.key = {"anonymous": ANONYMOUS, "user": self.owner, "moderator": moderator,
                    "administrator": self.horde.administrator}[self.role]
        # Accounts that the calls must not change, since all else hangs on them.
        self.kept = [0, 1, owner_id, moderator_id, worker_id]
        self.serving = threading.Thread(target=self.serve)
        self.serving.start()
        return self

    def __exit__(self, *error):
        self.stopped.set()
        self.serving.join()
        return self.horde.__exit__(*error)

    def environment(self):
        """What Tests/Fuzz/hooks.py and the configuration read."""
        return {
            "HORDE_FUZZ_KEY": self.key, "HORDE_FUZZ_HOOKS": os.path.join(HERE, "hooks.py"),
            "HORDE_FUZZ": json.dumps({
                "address": self.horde.address, "administrator": self.horde.administrator,
                "owner": self.owner if self.role == "anonymous" else self.key,
                "kept": self.kept})}

    def make_user(self, name, roles):
        answer = self.horde.own(
            "POST", "/users", {"name": name, "kudos": 1_000_000, "roles": roles})
        return answer["api_key"], answer["id"]

    def serve(self):
        """Is a worker that delivers something for every other request, until stopped."""
        mill = Things(self.horde.address, self.worker, None)
        while not self.stopped.wait(0.05):
            try:
                job = mill.ask("POST", "/api/v2/generate/text/pop", {
                    "name": "Mill", "models": [MODEL], "max_length": 1024,
                    "max_context_length": 16384}, self.worker)
                if job["id"] is not None:
                    mill.ask("POST", "/api/v2/generate/text/submit", {
                        "id": job["id"], "generation": " a text"}, self.worker)
            except (urllib.error.URLError, OSError):
                # A mode that a call has switched on for a moment, or a job that was cancelled.
                continue
