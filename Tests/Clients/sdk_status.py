"""What a horde tells of itself, empty and busy, and what it says to clients of images."""

from horde_sdk.ai_horde_api.apimodels import (
    AIHordeGetPrivacyPolicyRequest, AIHordeGetSponsorsRequest, AIHordeGetTermsRequest,
    AIHordeHeartbeatRequest, HordePerformanceRequest, HordeStatusModelsAllRequest,
    HordeStatusModelsSingleRequest, ImageGenerateAsyncRequest, ImageGenerateCheckRequest,
    ImageStatsModelsRequest, ImageStatsModelsTotalRequest, NewsRequest, TextStatsModelsRequest,
    TextStatsModelsTotalRequest,
)
from horde_sdk.ai_horde_api.consts import MODEL_TYPE

from sdk_client import refused, send
from sdk_texts import MODEL


def empty_horde(people):
    """Heartbeat, performance, models, news and documents of a horde without workers."""
    assert send(AIHordeHeartbeatRequest()).message == "OK"
    assert send(HordePerformanceRequest()).text_worker_count == 0
    assert list(send(HordeStatusModelsAllRequest(type=MODEL_TYPE.text))) == []
    assert list(send(NewsRequest())) == []
    documents = [
        AIHordeGetTermsRequest, AIHordeGetPrivacyPolicyRequest, AIHordeGetSponsorsRequest]
    for document in documents:
        # horde-sdk would send a format in a body, which it does not allow of GET.
        assert send(document()).html is not None


def busy_horde(people):
    """Performance and models of a horde with a worker."""
    figures = send(HordePerformanceRequest())
    assert figures.text_worker_count == 1 and figures.text_thread_count == 1
    models = list(send(HordeStatusModelsAllRequest(type=MODEL_TYPE.text)))
    assert [(model.name, model.count) for model in models] == [(MODEL, 1)]
    assert models[0].type_ == MODEL_TYPE.text
    assert list(send(HordeStatusModelsAllRequest(type=MODEL_TYPE.image))) == []
    assert send(HordeStatusModelsSingleRequest(model_name=MODEL))[0].name == MODEL


def images(people):
    """Clients of images are told that there are none, in answers that they can read."""
    assert send(ImageStatsModelsTotalRequest()).total.images == 0
    assert send(ImageStatsModelsRequest()).total == {}
    unknown = "6a9c4b1e-0000-4000-8000-000000000000"
    refused(ImageGenerateCheckRequest(id=unknown), "RequestNotFound")
    request = ImageGenerateAsyncRequest(prompt="a lighthouse", models=["stable_diffusion"])
    refused(request, "BadRequest", people.guest)


def statistics(people):
    """Texts and tokens of all times, by time and by model."""
    totals = send(TextStatsModelsTotalRequest())
    for part in (totals.minute, totals.hour, totals.day, totals.month, totals.total):
        assert part["requests"] == 4 and part["tokens"] > 0
    models = send(TextStatsModelsRequest())
    assert models.day == models.month == models.total == {MODEL: 4}
