"""Users, transfers and changes by a moderator."""

from types import SimpleNamespace

from horde_sdk.ai_horde_api.apimodels import (
    FindUserRequest, KudosTransferRequest, ListUsersDetailsRequest, ModifyUserRequest,
    SingleUserDetailsRequest,
)

from sdk_client import refused, send


def make_people(horde):
    """Makes the users of all parts."""
    people = SimpleNamespace(horde=horde, administrator=horde.administrator)
    people.owner, people.owner_id = horde.make_user("owner", 1000)
    people.guest, people.guest_id = horde.make_user("guest", 1000)
    return people


def users(people):
    """The key's user, one user, and the list."""
    found = send(FindUserRequest(), people.guest)
    assert found.username == f"guest#{people.guest_id}" and found.id_ == people.guest_id
    assert found.kudos is not None and found.kudos_details is not None
    assert found.records.request.text > 0 and found.records.usage.tokens > 0
    assert found.account_age >= 0 and found.concurrency > 0 and found.moderator is False
    owner = send(FindUserRequest(), people.owner)
    assert owner.records.fulfillment.text > 0 and owner.records.contribution.tokens > 0
    assert len(owner.worker_ids) == owner.worker_count == 1
    alone = send(SingleUserDetailsRequest(user_id=str(people.guest_id)))
    assert alone.username == found.username and alone.kudos == found.kudos
    listed = send(ListUsersDetailsRequest(page=1)).root
    assert [user.username for user in listed if user.id_ == people.guest_id] == [found.username]
    assert send(ListUsersDetailsRequest(page=1, sort="age")).root
    refused(FindUserRequest(), "UserNotFound", key="n" * 22)
    refused(SingleUserDetailsRequest(user_id="4711"), "UserNotFound")


def transfers(people):
    """Kudos from one user to another, and what is refused."""
    before = send(FindUserRequest(), people.owner).kudos

    def transfer(to, amount=1):
        return KudosTransferRequest(username=to, amount=amount)

    owner = f"owner#{people.owner_id}"
    assert send(transfer(owner, 25), people.guest).transferred == 25
    assert send(FindUserRequest(), people.owner).kudos == before + 25
    refused(transfer(owner), "InvalidAPIKey", "n" * 22)
    refused(transfer(owner), "KudosTransferFromAnon")
    refused(transfer("Anonymous#0"), "KudosTransferToAnon", people.guest)
    refused(transfer("nobody#4711"), "InvalidTargetUsername", people.guest)
    refused(transfer(f"guest#{people.guest_id}"), "KudosTransferToSelf", people.guest)
    refused(transfer(owner, 1_000_000), "KudosTransferNotEnough", people.guest)
    refused(transfer(owner, -1), "NegativeKudosTransfer", people.guest)


def changes(people):
    """What a moderator and a user may change of a user."""

    def change(**values):
        return ModifyUserRequest(user_id=str(people.guest_id), **values)

    key = people.administrator
    before = send(FindUserRequest(), people.guest).kudos
    assert send(change(kudos=10.0), key).new_kudos == before + 10
    assert send(change(trusted=True), key).trusted is True
    assert send(change(concurrency=40), key).concurrency == 40
    assert send(change(moderator=True), key).moderator is True
    assert send(FindUserRequest(), people.guest).moderator is True
    assert send(change(moderator=False), key).moderator is False
    # Who becomes a moderator is trusted, and stays so.
    assert send(change(trusted=False), key).trusted is False
    assert send(change(public_workers=True), people.guest).public_workers is True
    assert send(change(contact="guest@example.org"), people.guest).contact
    assert send(change(username="visitor"), people.guest).username
    assert send(FindUserRequest(), people.guest).username == f"visitor#{people.guest_id}"
    assert send(change(username="guest"), people.guest).username
    refused(change(trusted=True), "NotModerator", people.owner)
    refused(change(moderator=True), "NotAdmin", people.guest)
