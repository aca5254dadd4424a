"""Runs the real server on an empty directory for the checks with published clients."""

import json
import os
import re
import secrets
import signal
import subprocess
import tempfile
import urllib.request

BINARY = os.environ.get("HORDE_SERVER", ".build/debug/horde-server")


class RunningHorde:
    """A server as a process; stops it, and fails unless it stops with success."""

    def __init__(self, options=()):
        self.options = options

    def __enter__(self):
        self.directory = tempfile.TemporaryDirectory()
        self.administrator = secrets.token_urlsafe(16)
        self.log = open(os.path.join(self.directory.name, "log"), "w+")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data-directory", os.path.join(self.directory.name, "horde"),
             "--host", "127.0.0.1", "--port", "0", "--rate-limits", "off", *self.options],
            env=os.environ | {"HORDE_ADMIN_API_KEY": self.administrator},
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            if found := re.search(r"listening on (http\S+)", line):
                self.address = found.group(1)
                return self
        self.process.wait()
        raise SystemExit(f"The server did not start:\n{self.complaints()}")

    def __exit__(self, kind, error, trace):
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "no code within 15 s"
        complaints = self.complaints()
        self.log.close()
        self.directory.cleanup()
        if kind is not None or code != 0:
            print(f"The server ended with {code}. The end of its log:\n{complaints}")
        if kind is None and code != 0:
            raise SystemExit("The server did not stop cleanly.")

    def complaints(self):
        """The end of what the server said to its standard error."""
        self.log.flush()
        self.log.seek(0)
        return self.log.read()[-4000:]

    def make_user(self, name, kudos=0):
        """Makes an account and returns its key and number."""
        answer = self.own("POST", "/users", {"name": name, "kudos": kudos})
        return answer["api_key"], answer["id"]

    def own(self, method, path, body=None):
        """Asks the horde's own interface as the administrator."""
        request = urllib.request.Request(
            f"{self.address}/api/horde/v1{path}", method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"apikey": self.administrator, "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
