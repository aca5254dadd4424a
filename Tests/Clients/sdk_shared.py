"""What horde-sdk has paths and codes for, but no models: modes, shared keys and teams.

The requests are made as its own are, and the answers have models as strict as its own under
TESTS_ONGOING=1: members, types, and nothing else.
"""

from datetime import datetime
from typing import Any

from horde_sdk.ai_horde_api.apimodels import (
    FindUserRequest, HordeModes, KudosTransferRequest, ModifyUserRequest, ModifyWorkerRequest,
    SingleWorkerDetailsRequest,
)
from horde_sdk.ai_horde_api.apimodels.base import BaseAIHordeRequest
from horde_sdk.ai_horde_api.endpoints import AI_HORDE_API_ENDPOINT_SUBPATH as Path
from horde_sdk.consts import HTTPMethod
from horde_sdk.generic_api.apimodels import (
    APIKeyAllowedInRequestMixin, HordeResponseBaseModel, HordeResponseRootModel,
)
from pydantic import ConfigDict, Field

from sdk_client import refused, send
from sdk_texts import ask

UNKNOWN = "6a9c4b1e-0000-4000-8000-000000000000"


class Answer(HordeResponseBaseModel):
    """An answer that may have no other members."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    @classmethod
    def get_api_model_name(cls) -> str | None:
        return None


class Modes(HordeModes, Answer):
    """The modes, all or those that were changed."""


class SharedKey(Answer):
    id_: str = Field(alias="id")
    username: str
    name: str
    kudos: int
    expiry: str | None = None
    utilized: int
    max_image_pixels: int
    max_image_steps: int
    max_text_tokens: int


class Done(Answer):
    message: str


class TeamWorker(Answer):
    type_: str = Field(alias="type")
    name: str
    id_: str = Field(alias="id")
    online: bool


class TeamModel(Answer):
    name: str
    count: int


class Team(Answer):
    id_: str = Field(alias="id")
    name: str
    info: str
    requests_fulfilled: int
    kudos: float
    uptime: int
    creator: str
    worker_count: int
    workers: list[TeamWorker]
    models: list[TeamModel]


class Teams(HordeResponseRootModel[list[Team]]):
    root: list[Team]

    @classmethod
    def get_api_model_name(cls) -> str | None:
        return None


class TeamMade(Answer):
    id_: str | None = Field(default=None, alias="id")
    name: str | None = None
    info: str | None = None


class TeamGone(Answer):
    deleted_id: str
    deleted_name: str


def request_of(method: HTTPMethod, path: Path, answer: type, **fields: Any):
    """A kind of request of horde-sdk's making."""
    defaults = {name: None for name in fields}
    functions = {
        "get_api_model_name": classmethod(lambda cls: None),
        "get_http_method": classmethod(lambda cls: method),
        "get_api_endpoint_subpath": classmethod(lambda cls: path),
        "get_default_success_response_type": classmethod(lambda cls: answer),
    }
    bases = (BaseAIHordeRequest, APIKeyAllowedInRequestMixin)
    return type("Request", bases, {"__annotations__": fields, **defaults, **functions})


GetModes = request_of(HTTPMethod.GET, Path.v2_status_modes, Modes)
PutModes = request_of(HTTPMethod.PUT, Path.v2_status_modes, Modes, invite_only_mode=bool | None)
KEY_FIELDS = {
    "kudos": int | None, "expiry": int | None, "name": str | None,
    "max_text_tokens": int | None}
MakeKey = request_of(HTTPMethod.PUT, Path.v2_sharedkeys_create, SharedKey, **KEY_FIELDS)
GetKey = request_of(HTTPMethod.GET, Path.v2_sharedkeys, SharedKey, sharedkey_id=str | None)
ChangeKey = request_of(
    HTTPMethod.PATCH, Path.v2_sharedkeys, SharedKey, sharedkey_id=str | None, **KEY_FIELDS)
DropKey = request_of(HTTPMethod.DELETE, Path.v2_sharedkeys, Done, sharedkey_id=str | None)
TEAM_FIELDS = {"name": str | None, "info": str | None}
GetTeams = request_of(HTTPMethod.GET, Path.v2_teams_all, Teams)
MakeTeam = request_of(HTTPMethod.POST, Path.v2_teams_all, TeamMade, **TEAM_FIELDS)
GetTeam = request_of(HTTPMethod.GET, Path.v2_teams, Team, team_id=str | None)
ChangeTeam = request_of(
    HTTPMethod.PATCH, Path.v2_teams, TeamMade, team_id=str | None, **TEAM_FIELDS)
DropTeam = request_of(HTTPMethod.DELETE, Path.v2_teams, TeamGone, team_id=str | None)


def modes(people):
    """Modes as everybody sees them, and as moderators do and set them."""
    assert send(GetModes(), people.administrator).raid_mode is False
    assert send(PutModes(invite_only_mode=True), people.administrator).invite_only_mode is True
    assert send(PutModes(invite_only_mode=False), people.administrator).invite_only_mode is False
    refused(GetModes(), "NotModerator", people.guest)
    refused(GetModes(), "InvalidAPIKey", "n" * 22)
    refused(PutModes(invite_only_mode=True), "NotModerator", people.guest)


def shared_keys(people):
    """A key from its making to its end, asked with, topped up and refused."""
    made = send(
        MakeKey(kudos=100, expiry=30, name="for the club", max_text_tokens=120), people.guest)
    assert (made.kudos, made.utilized, made.max_text_tokens) == (100, 0, 120)
    assert made.name == "for the club" and made.max_image_pixels == made.max_image_steps == -1
    assert datetime.strptime(made.expiry, "%a, %d %b %Y %H:%M:%S %z")
    assert send(GetKey(sharedkey_id=made.id_)).kudos == 100
    owner = send(FindUserRequest(), made.id_)
    assert owner.username == f"guest#{people.guest_id} (Shared Key: for the club)"
    assert len(send(FindUserRequest(), people.guest).sharedkey_ids) == 1
    assert send(ask(), made.id_).kudos > 0
    assert send(ChangeKey(sharedkey_id=made.id_, kudos=1), people.guest).kudos == 1
    refused(ask(), "SharedKeyInsufficientKudos", made.id_)
    topped = KudosTransferRequest(username=made.id_, amount=5)
    assert send(topped, people.owner).transferred == 5
    assert send(ChangeKey(sharedkey_id=made.id_, kudos=0), people.guest).kudos == 0
    refused(ask(), "SharedKeyEmpty", made.id_)
    refused(ChangeKey(sharedkey_id=made.id_), "NoSharedKeyModSelected", people.guest)
    refused(ChangeKey(sharedkey_id=made.id_, kudos=9), "Forbidden", people.owner)
    refused(MakeKey(), "AnonForbidden")
    refused(GetKey(sharedkey_id=UNKNOWN), "InvalidAPIKey")
    assert send(DropKey(sharedkey_id=made.id_), people.guest).message == "OK"
    refused(ask(), "InvalidAPIKey", made.id_)


def teams(people):
    """A team from its making to its end, with a worker in it."""
    trusted = ModifyUserRequest(user_id=str(people.owner_id), trusted=True)
    assert send(trusted, people.administrator).trusted is True
    refused(MakeTeam(name="The Guests"), "UntrustedTeamCreation", people.guest)
    made = send(MakeTeam(name="The Dens", info="Machines in dens."), people.owner)
    refused(MakeTeam(name="the dens"), "TeamNameAlreadyExists", people.owner)
    join = ModifyWorkerRequest(worker_id=people.worker, team=made.id_)
    assert send(join, people.owner).team == "The Dens"
    team = send(GetTeam(team_id=made.id_), people.administrator)
    assert team.creator == f"owner#{people.owner_id}" and team.worker_count == 1
    assert [worker.name for worker in team.workers] == ["Maple Den"]
    worker = send(SingleWorkerDetailsRequest(worker_id=people.worker))
    assert worker.team.name == "The Dens" and worker.team.id_ == made.id_
    assert [one.name for one in send(GetTeams()).root] == ["The Dens"]
    assert send(ChangeTeam(team_id=made.id_, info="Quiet dens."), people.owner).info
    refused(ChangeTeam(team_id=made.id_, name="Mine"), "NotModerator", people.guest)
    refused(GetTeam(team_id=UNKNOWN), "TeamNotFound", people.administrator)
    leave = ModifyWorkerRequest(worker_id=people.worker, team="")
    assert send(leave, people.owner).team == "None"
    refused(DropTeam(team_id=made.id_), "NotModerator", people.guest)
    assert send(DropTeam(team_id=made.id_), people.owner).deleted_name == "The Dens"
