"""What schemathesis is told beyond the description: things that exist, and what would end the run.

Each call is edited before it is sent; schemathesis then looks anew whether it fits the description,
so that an edit cannot turn a check wrong.
"""

import ipaddress
import json
import os
import random
import re
import sys
import urllib.error

import schemathesis

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from things import Things  # noqa: E402

SETTING = json.loads(os.environ["HORDE_FUZZ"])
KEY = os.environ["HORDE_FUZZ_KEY"]
CHANCE = random.Random(1)

THINGS = Things(SETTING["address"], SETTING["owner"], SETTING["administrator"])

# Which kind of thing a path names, by what stands before the brace; the first that fits.
PATHS = [
    (r"/generate/text/status/$|/generate/(prompt|check)/$|/explain/requests/$", "request"),
    (r"/jobs/$|/generations/$", "job"), (r"/sharedkeys/$", "sharedkey"),
    (r"/workers/messages/$", "message"), (r"/workers/name/$", "worker name"),
    (r"/(workers|servers|block_worker_ipaddr)/$", "worker"), (r"/teams/$", "team"),
    (r"/styles/text/$", "style"), (r"/styles/text_by_name/$", "style name"),
    (r"/collections/$", "collection"), (r"/collection_by_name/$", "collection name"),
    (r"/filters/$", "filter"), (r"/invitations/$", "invitation"), (r"/users/$", "user"),
    (r"/status/models/$", "model"),
]

# What is made where. Jobs come from pops.
MAKERS = [
    (r"POST .*/generate/(text/)?async$", "request"), (r"POST .*/generate/(text/)?pop$", "job"),
    (r"PUT .*/sharedkeys$", "sharedkey"), (r"POST .*/workers/messages$", "message"),
    (r"POST .*/teams$", "team"), (r"POST .*/styles/text$", "style"),
    (r"POST .*/collections$", "collection"), (r"PUT .*/filters$", "filter"),
    (r"POST .*/invitations$", "invitation"), (r"POST /api/horde/v1/users$", "user"),
]


@schemathesis.hook
def before_call(context, case, kwargs):
    """Names things that exist in half of the calls, and keeps the call from ending the run."""
    for name in re.findall(r"{(\w+)}", case.path):
        kind = named(case.path, name)
        if kind and CHANCE.random() < 0.5 and (known := THINGS.some(kind, CHANCE)):
            case.path_parameters[name] = known
    keep_accounts(case)
    if isinstance(case.body, dict):
        edit(case, case.body)
    if isinstance(case.query, dict):
        cap_wait(case.query)


def named(path, name):
    """Which kind of thing a variable of a path names; None for others."""
    before = path[:path.index("{" + name)]
    return next((kind for pattern, kind in PATHS if re.search(pattern, before)), None)


def keep_accounts(case):
    """The accounts that the calls are made with are neither changed nor deleted."""
    number = str(case.path_parameters.get("id", ""))
    if (case.method in ("PUT", "DELETE") and "/users/" in case.path
            and re.fullmatch(r"[+-]?\d+", number) and int(number) in SETTING["kept"]):
        case.path_parameters["id"] = THINGS.some("user", CHANCE)


def edit(case, body):
    """Puts the key and jobs where version 1 and submissions have them, and caps waits."""
    if isinstance(body.get("api_key"), str):
        body["api_key"] = KEY
    if case.path.endswith("/submit") and isinstance(body.get("id"), str):
        body["id"] = THINGS.some("job", CHANCE) or body["id"]
    # A pattern that fits every prompt would have all later requests refused.
    if "/filters" in case.path and case.method != "POST" and isinstance(body.get("regex"), str):
        body["regex"] = f"fuzzed(?:{body['regex']})" if body["regex"] else ""
    cap_wait(body)


def cap_wait(fields):
    """A call that may wait for a minute waits for a moment; what is refused stays as it is."""
    try:
        # One that is written with an exponent is not taken in a query, and nobody writes it so.
        if 0 < float(fields.get("wait", 0)) <= 60:
            fields["wait"] = 0.05 if not isinstance(fields["wait"], str) else "0.05"
    except (TypeError, ValueError):
        pass


@schemathesis.hook
def after_call(context, case, response):
    """Notes what was made, and takes back what would have all later calls refused."""
    if not 200 <= response.status_code < 300:
        return
    call = f"{case.method} {case.path}"
    if case.method == "PUT" and case.path.endswith("/modes"):
        own("PUT", "/api/v2/status/modes", {
            "maintenance_mode": False, "invite_only_mode": False, "raid_mode": False})
        own("PUT", "/api/horde/v1/modes", {
            "anonymous": True, "registration": "open", "workers": "open",
            "maintenance": False, "minimum_standing": None})
    if call == "POST /api/v2/operations/ipaddr" and reaches_here(case.body.get("ipaddr")):
        own("DELETE", "/api/v2/operations/ipaddr", {"ipaddr": case.body["ipaddr"]})
    if case.method == "PUT" and "/block_worker_ipaddr/" in case.path:
        own("DELETE", f"/api/v2/operations/block_worker_ipaddr/{case.path_parameters['id']}", None)
    if case.method == "DELETE" and case.path.endswith("/{id}"):
        kind = named(case.path, "id")
        if kind and "block_worker" not in case.path:
            THINGS.forget(kind, str(case.path_parameters["id"]))
    if kind := next((kind for maker, kind in MAKERS if re.fullmatch(maker, call)), None):
        answer = answer_of(response)
        if isinstance(answer, dict) and answer.get("id") is not None:
            THINGS.note(kind, answer["id"])


def reaches_here(network):
    """Whether a block would meet the caller itself."""
    try:
        return ipaddress.ip_address("127.0.0.1") in ipaddress.ip_network(network, strict=False)
    except (TypeError, ValueError):
        return False


def own(method, path, body):
    """Asks as the administrator, whatever the role of the run is."""
    try:
        THINGS.ask(method, path, body, SETTING["administrator"])
    except urllib.error.HTTPError as error:
        # The thing may be gone: what blocks nothing needs no taking back.
        error.close()


# What converts its fields rather than checks them, as at other hordes: a number is taken as a text,
# and for shared keys a body that is no JSON object counts as empty.
OLD = r"POST (/api/(v1|latest))?/(generate|kudos)/\w+"
CONVERTED = re.compile(OLD + r"|POST .*/generate/text/submit|(PUT|PATCH) .*/sharedkeys(/{id})?")


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Says which findings count: all but a few kinds that are as they have to be."""
    found = type(failure).__name__
    call = f"{case.method} {case.path}"
    if found == "IgnoredAuth":
        # A call without key lacks a header, which other hordes answer with 400, and a key that
        # nobody has is 404 where its user is asked for. Both are refusals, "unexpected" ones,
        # beside those that say that something was let in. Calls of 2022 have the key in the body.
        in_body = isinstance(case.body, dict) and "api_key" in case.body
        return not (failure.title.startswith("Unexpected response") or in_body)
    if found == "AcceptedNegativeData":
        return not CONVERTED.fullmatch(call)
    if found == "RejectedPositiveData":
        return not is_rule(answer_of(response), re.fullmatch(OLD, call))
    if found == "ServerError":
        # 503 is described: nobody is here who could serve, or the horde is full. And the servers of
        # 2022 said 500 of a request that ended without its texts, here since its life is so short.
        return not (response.status_code == 503 or case.path.endswith("/generate/sync")
                    and answer_of(response) == "The request ended before all its texts were there.")
    return True


def is_rule(answer, is_old):
    """Whether a call that fits the description was refused for the horde's state or a rule.

    Such an answer has a code, in the forms of 2022 it is a text, or it names a value that the core
    refuses, or a pattern, whose grammar no schema can tell. Any other complaint is about the form.
    """
    if not isinstance(answer, dict):
        return bool(is_old) and isinstance(answer, str)
    if is_old and isinstance(answer.get("message"), dict):
        return all(re.match("may not hold the character|sampler_order must name", text)
                   for text in answer["message"].values())
    errors = answer.get("errors")
    if not errors:
        return bool(answer.get("rc"))
    return all(text == "has a value that it cannot have" or name == "regex"
               for name, text in errors.items())


def answer_of(response):
    """The JSON of an answer; None when it is none."""
    try:
        return json.loads(response.content)
    except ValueError:
        return None
