"""The parts of the check with horde-sdk, in the order in which they run."""

import sdk_people
import sdk_shared
import sdk_status
import sdk_texts
import sdk_workers

PARTS = [
    sdk_status.empty_horde,
    sdk_texts.requester_and_worker,
    sdk_texts.simple_client,
    sdk_texts.asynchronous_client,
    sdk_texts.dropped_session,
    sdk_texts.refusals,
    sdk_workers.details,
    sdk_workers.changes,
    sdk_people.users,
    sdk_people.transfers,
    sdk_people.changes,
    sdk_status.busy_horde,
    sdk_status.images,
    sdk_status.statistics,
    sdk_shared.modes,
    sdk_shared.shared_keys,
    sdk_shared.teams,
]


def run_all(horde):
    """Runs every part and returns how many there were."""
    people = sdk_people.make_people(horde)
    for part in PARTS:
        try:
            part(people)
        except Exception:
            print(f"horde-sdk: the part {part.__module__}.{part.__name__} failed.")
            raise
    return len(PARTS)
