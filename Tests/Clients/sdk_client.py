"""Sends requests of horde-sdk and looks at every answer with its strict models.

Under TESTS_ONGOING=1 the models of horde-sdk forbid members they do not know. Then each unknown
member must stand in `false_alarms`, and the answer must pass once those members are taken out.
"""

import copy
import os

from horde_sdk.ai_horde_api.ai_horde_clients import AIHordeAPIManualClient
from horde_sdk.ai_horde_api.consts import RC
from horde_sdk.ai_horde_api.exceptions import AIHordePayloadValidationError
from horde_sdk.generic_api.apimodels import RequestErrorResponse
from horde_sdk.generic_api.generic_clients import BaseHordeAPIClient

from false_alarms import FALSE_ALARMS, UNKNOWN_CODES

IS_STRICT = bool(os.environ.get("TESTS_ONGOING"))
ANONYMOUS = "0000000000"
SEEN_ALARMS = set()
handled_as_published = BaseHordeAPIClient._after_request_handling


def handled(client, *, raw_response_json, returned_status_code, expected_response_type):
    """The answer as horde-sdk reads it; fails when its models refuse it."""
    answer = handled_as_published(
        client, raw_response_json=raw_response_json, returned_status_code=returned_status_code,
        expected_response_type=expected_response_type)
    if isinstance(answer, expected_response_type) or returned_status_code >= 400:
        return answer
    name, error = expected_response_type.__name__, answer.object_data["exception"]
    assert IS_STRICT, f"{name} refuses the answer {raw_response_json}: {error}"
    return expected_response_type.model_validate(without_alarms(name, raw_response_json, error))


def without_alarms(name, raw, error):
    """The answer without the members that are known to be false alarms."""
    clean = copy.deepcopy(raw)
    for fault in error.errors():
        member = ".".join(str(part) for part in fault["loc"] if not isinstance(part, int))
        assert fault["type"] == "extra_forbidden" and (name, member) in FALSE_ALARMS, \
            f"{name} refuses {member} of {raw}: {fault['msg']}"
        SEEN_ALARMS.add((name, member))
        place = clean
        for part in fault["loc"][:-1]:
            place = place[part]
        del place[fault["loc"][-1]]
    return clean


# Every client of horde-sdk reads its answers there, whatever it is called.
BaseHordeAPIClient._after_request_handling = handled


def client_of(key):
    """A client of horde-sdk for the holder of a key."""
    client = AIHordeAPIManualClient()
    client._apikey = key
    return client


def send(request, key=ANONYMOUS, expecting=None):
    """Sends a request, which must succeed, and returns the answer as its model."""
    kind = expecting or request.get_default_success_response_type()
    answer = client_of(key).submit_request(request, kind)
    assert isinstance(answer, kind), f"{type(request).__name__}: {answer}"
    return answer


def refused(request, code, key=ANONYMOUS):
    """Sends a request that must be refused with a code that horde-sdk knows."""
    answer = client_of(key).submit_request(request, request.get_default_success_response_type())
    assert isinstance(answer, RequestErrorResponse), f"{type(request).__name__}: {answer}"
    assert answer.rc == code, f"{type(request).__name__}: {answer}"
    assert answer.message
    assert code in UNKNOWN_CODES or RC(code)


def faulty(request, field, key=ANONYMOUS):
    """Sends a request with a faulty field, which the answer must name."""
    try:
        answer = client_of(key).submit_request(
            request, request.get_default_success_response_type())
    except AIHordePayloadValidationError as error:
        assert field in str(error), f"{field} is not in the message: {error}"
        return
    raise AssertionError(f"{type(request).__name__} was to be faulty for {field}: {answer}")
