"""Things of a horde that calls can name: made when they are needed, made anew when they are gone."""

import itertools
import json
import threading
import urllib.error
import urllib.request
from collections import defaultdict

MODEL = "fuzz/Llama-8B"

# How a thing is made; {n} is a new number each time, {worker} a worker and {style} a style's name.
MAKES = {
    "sharedkey": ("PUT", "/api/v2/sharedkeys", {"name": "friends", "kudos": 1000}),
    "team": ("POST", "/api/v2/teams", {"name": "Team {n}", "info": "A team of tests."}),
    "style": ("POST", "/api/v2/styles/text", {
        "name": "Pirate {n}", "info": "Talks like a pirate.", "prompt": "Arr! {p}{np}",
        "models": [MODEL]}),
    "collection": ("POST", "/api/v2/collections", {
        "name": "Sailors {n}", "info": "All of the crew.", "styles": ["{style}"]}),
    "message": ("POST", "/api/v2/workers/messages", {
        "message": "Restart.", "worker_id": "{worker}"}),
    "request": ("POST", "/api/v2/generate/text/async", {"prompt": "Once"}),
    "filter": ("PUT", "/api/v2/filters", {"regex": "fuzzed{n}", "filter_type": 10}),
    "invitation": ("POST", "/api/horde/v1/invitations", {"uses": 2, "life_seconds": 3600}),
    "user": ("POST", "/api/horde/v1/users", {"name": "guest{n}", "kudos": 1000}),
}
# What only moderators or the administrator make.
BY_ADMINISTRATOR = {"filter", "invitation", "user"}
# What is soon gone by itself, and so made for each call.
SHORT = {"request", "job"}


class Things:
    """Makes things with one key, or as the administrator, and knows those that there are."""

    def __init__(self, address, key, administrator):
        self.address, self.key, self.administrator = address, key, administrator
        self.lock = threading.RLock()
        self.numbers = itertools.count(1)
        self.known = defaultdict(list, model=[MODEL])

    def some(self, kind, chance):
        """The identifier of something of a kind; None when it cannot be made."""
        with self.lock:
            if kind in SHORT or not self.known[kind]:
                self.make(kind.removesuffix(" name"))
            return str(chance.choice(self.known[kind])) if self.known[kind] else None

    def note(self, kind, identifier):
        """Remembers something; the oldest of its kind makes room."""
        with self.lock:
            self.known[kind] = self.known[kind][-20:] + [identifier]

    def forget(self, kind, identifier):
        """Forgets something that is gone."""
        with self.lock:
            self.known[kind] = [one for one in self.known[kind] if str(one) != identifier]

    def make(self, kind):
        """Makes one thing; does nothing when it is refused."""
        number = next(self.numbers)
        try:
            if kind in ("worker", "job"):
                return self.pop(kind, number)
            method, path, body = MAKES[kind]
            body = {name: self.filled(value, number) for name, value in body.items()}
            key = self.administrator if kind in BY_ADMINISTRATOR else self.key
            answer = self.ask(method, path, body, key)
        except (KeyError, urllib.error.URLError):
            return None
        self.note(kind, answer["id"])
        if kind in ("style", "collection"):
            self.known[f"{kind} name"] = [body["name"]]

    def pop(self, kind, number):
        """Asks for a job as a new worker."""
        name = f"Den {number}"
        if kind == "job":
            self.make("request")
        job = self.ask("POST", "/api/v2/generate/text/pop", {
            "name": name, "models": [MODEL], "max_length": 512}, self.key)
        if job["id"] is not None:
            self.note("job", job["id"])
        if kind == "worker":
            found = self.ask("GET", f"/api/v2/workers/name/Den%20{number}", None, self.key)
            self.note("worker", found["id"])
            self.known["worker name"] = [name]

    def filled(self, value, number):
        """A value of a body with what stands for other things put in."""
        if isinstance(value, list):
            return [self.filled(one, number) for one in value]
        if value == "{worker}":
            if not self.known["worker"]:
                self.make("worker")
            return self.known["worker"][-1] if self.known["worker"] else value
        if value == "{style}":
            self.make("style")
            return self.known["style name"][-1] if self.known["style name"] else value
        return value.replace("{n}", str(number)) if isinstance(value, str) else value

    def ask(self, method, path, body, key):
        """Calls the server; returns the JSON of its answer."""
        request = urllib.request.Request(
            self.address + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"apikey": key, "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
