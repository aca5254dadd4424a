"""Workers: what is told of them, and what their owners and moderators change."""

from horde_sdk.ai_horde_api.ai_horde_clients import AIHordeAPISimpleClient
from horde_sdk.ai_horde_api.apimodels import (
    AllWorkersDetailsRequest, DeleteWorkerRequest, ModifyWorkerRequest,
    SingleWorkerDetailsRequest, SingleWorkerNameDetailsRequest,
)
from horde_sdk.ai_horde_api.consts import WORKER_TYPE

from sdk_client import refused, send
from sdk_texts import MODEL, pop


def details(people):
    """The list, one worker by its identifier and by its name, for everybody and a moderator."""
    listed = list(send(AllWorkersDetailsRequest(type=WORKER_TYPE.text)))
    assert [worker.name for worker in listed] == ["Maple Den"]
    worker = send(SingleWorkerDetailsRequest(worker_id=listed[0].id_))
    assert worker.type_ == WORKER_TYPE.text and worker.online and worker.models == [MODEL]
    assert worker.max_length == 512 and worker.max_context_length == 4096
    assert worker.requests_fulfilled > 0 and worker.kudos_rewards > 0
    assert worker.kudos_details.generated > 0 and worker.maintenance_mode is False
    assert worker.bridge_agent == "horde-sdk check:1:local" and worker.performance
    assert send(SingleWorkerNameDetailsRequest(worker_name="Maple Den")).id_ == worker.id_
    assert send(SingleWorkerDetailsRequest(worker_id=worker.id_), people.administrator).owner
    assert list(send(AllWorkersDetailsRequest(type=WORKER_TYPE.image))) == []
    refused(SingleWorkerNameDetailsRequest(worker_name="Nobody's"), "WorkerNotFound")
    simple = AIHordeAPISimpleClient()
    assert simple.worker_details_by_name("Maple Den").id_ == worker.id_
    people.worker = worker.id_


def changes(people):
    """Maintenance, name, information, pause, and the end of a worker."""

    def change(**values):
        return ModifyWorkerRequest(worker_id=people.worker, **values)

    changed = send(change(maintenance=True, maintenance_msg="Back soon."), people.owner)
    assert changed.maintenance is True
    assert send(SingleWorkerDetailsRequest(worker_id=people.worker)).maintenance_mode is True
    refused(pop(), "WorkerMaintenance", people.owner)
    assert send(change(maintenance=False), people.owner).maintenance is False
    assert send(change(info="A quiet machine."), people.owner).info == "A quiet machine."
    assert send(change(name="Oak Den"), people.owner).name == "Oak Den"
    assert send(change(name="Maple Den"), people.owner).name == "Maple Den"
    assert send(change(paused=True), people.administrator).paused is True
    assert send(change(paused=False), people.administrator).paused is False
    refused(change(paused=True), "NotModerator", people.owner)
    refused(change(info="Mine."), "NotOwner", people.guest)
    send(pop("Second Den"), people.owner)
    second = send(SingleWorkerNameDetailsRequest(worker_name="Second Den")).id_
    refused(DeleteWorkerRequest(worker_id=second), "NotModerator", people.guest)
    gone = send(DeleteWorkerRequest(worker_id=second), people.owner)
    assert gone.deleted_id == second and gone.deleted_name == "Second Den"
    refused(SingleWorkerDetailsRequest(worker_id=second), "WorkerNotFound")
