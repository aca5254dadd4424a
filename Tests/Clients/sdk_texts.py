"""Requesters and workers of texts."""

import asyncio
import threading

import aiohttp
from horde_sdk.ai_horde_api.ai_horde_clients import (
    AIHordeAPIAsyncClientSession, AIHordeAPIAsyncSimpleClient, AIHordeAPIClientSession,
    AIHordeAPISimpleClient,
)
from horde_sdk.ai_horde_api.apimodels import (
    DeleteTextGenerateRequest, ModelGenerationInputKobold, TextGenerateAsyncDryRunResponse,
    TextGenerateAsyncRequest, TextGenerateJobPopRequest, TextGenerateStatusRequest,
    TextGenerationJobSubmitRequest,
)
from horde_sdk.ai_horde_api.consts import GENERATION_STATE

from sdk_client import faulty, refused, send

MODEL = "koboldcpp/Llama-3.1-8B-Instruct"


def ask(count=1, **more):
    """A request for texts."""
    params = ModelGenerationInputKobold(n=count, max_length=80, max_context_length=1024)
    return TextGenerateAsyncRequest(
        prompt="The keeper of the lighthouse", models=[MODEL], params=params, **more)


def pop(name="Maple Den", **more):
    """A worker that asks for a job."""
    return TextGenerateJobPopRequest(
        name=name, models=[MODEL], max_length=512, max_context_length=4096,
        bridge_agent="horde-sdk check:1:local", **more)


def work(people, texts=1):
    """Pops and delivers until so many texts are handed in."""
    while texts > 0:
        job = send(pop(), people.owner)
        for identifier in job.ids:
            delivery = TextGenerationJobSubmitRequest(
                id=identifier, generation=" opened the door.", state=GENERATION_STATE.ok)
            assert send(delivery, people.owner).reward > 0
            texts -= 1


def requester_and_worker(people):
    """A request from its price to its texts, step by step, and one that is cancelled."""
    nothing = send(pop(), people.owner)
    assert nothing.id_ is None and nothing.ids == [] and nothing.model is None
    price = send(ask(2, dry_run=True), people.guest, TextGenerateAsyncDryRunResponse)
    assert price.kudos > 0
    request = send(ask(2, allow_downgrade=True), people.guest)
    assert request.kudos == price.kudos
    look = TextGenerateStatusRequest(id=request.id_)
    status = send(look)
    assert (status.waiting, status.processing, status.finished) == (2, 0, 0)
    assert status.is_possible and not status.done and not status.faulted
    job = send(pop(amount=2), people.owner)
    assert len(job.ids) == 2 and job.id_ in job.ids and job.model == MODEL and job.ttl > 0
    assert job.payload.prompt == "The keeper of the lighthouse" and job.payload.max_length == 80
    assert send(look).processing == 2
    for number, identifier in enumerate(job.ids):
        delivery = TextGenerationJobSubmitRequest(
            id=identifier, generation=f" slept {number}.", state=GENERATION_STATE.ok)
        assert send(delivery, people.owner).reward > 0
        refused(delivery, "DuplicateGen", people.owner)
    status = send(look)
    assert status.done and status.is_job_complete(2) and status.kudos > 0
    for text in status.generations:
        assert text.text.startswith(" slept") and text.model == MODEL
        assert text.worker_name == "Maple Den" and text.worker_id
        assert text.state == GENERATION_STATE.ok and text.gen_metadata == []
    other = send(ask(), people.guest)
    assert send(DeleteTextGenerateRequest(id=other.id_)).done


def simple_client(people):
    """The client that does everything by itself, with a worker at its side."""
    worker = threading.Thread(target=work, args=(people,), daemon=True)
    worker.start()
    seen = []
    status, _ = AIHordeAPISimpleClient().text_generate_request(
        ask(apikey=people.guest), timeout=60, check_callback=lambda step: seen.append(step))
    worker.join(timeout=30)
    assert status.done and status.generations[0].text == " opened the door." and seen
    price = AIHordeAPISimpleClient().text_generate_request_dry_run(
        ask(apikey=people.guest, dry_run=True))
    assert price.kudos > 0


def asynchronous_client(people):
    """The same with asyncio."""

    async def both():
        async with aiohttp.ClientSession() as connection:
            async with AIHordeAPIAsyncClientSession(connection) as session:
                client = AIHordeAPIAsyncSimpleClient(horde_client_session=session)
                asked = client.text_generate_request(ask(apikey=people.guest), timeout=60)
                answers = await asyncio.gather(asked, asyncio.to_thread(work, people))
                return answers[0][0]

    status = asyncio.run(both())
    assert status.done and status.generations[0].text == " opened the door."


def dropped_session(people):
    """A session that ends before its text came cancels its request."""
    identifier = None
    try:
        with AIHordeAPIClientSession() as session:
            request = ask(apikey=people.guest)
            answer = session.submit_request(request, request.get_default_success_response_type())
            identifier = answer.id_
            raise KeyboardInterrupt
    except (KeyboardInterrupt, RuntimeError):
        pass
    status = send(TextGenerateStatusRequest(id=identifier))
    assert status.done and status.waiting == 0


def refusals(people):
    """What is refused, with codes that horde-sdk knows."""
    nobody = "n" * 22
    refused(ask(), "InvalidAPIKey", nobody)
    refused(pop(), "InvalidAPIKey", nobody)
    refused(pop(), "AnonForbiddenWorker")
    refused(pop(), "WrongCredentials", people.guest)
    unknown = "6a9c4b1e-0000-4000-8000-000000000000"
    refused(TextGenerateStatusRequest(id=unknown), "RequestNotFound")
    refused(DeleteTextGenerateRequest(id=unknown), "RequestNotFound")
    delivery = TextGenerationJobSubmitRequest(
        id=unknown, generation="x", state=GENERATION_STATE.ok)
    refused(delivery, "InvalidJobID", people.owner)
    refused(ask(workers=[unknown]), "WorkerNotFound", people.guest)
    few = pop().model_copy(update={"max_length": -5})
    faulty(few, "max_length", people.owner)
