"""Checks a running horde with horde-sdk: see Tests/Clients/run.sh.

Starts a server of its own, goes through the parts in turn, and ends with the first thing that is
wrong. With TESTS_ONGOING=1 the models of horde-sdk forbid members that they do not know.
"""

import os
import sys

from horde import RunningHorde


def main():
    with RunningHorde() as horde:
        # horde-sdk reads the address when it is imported.
        os.environ["AI_HORDE_URL"] = f"{horde.address}/api/"
        os.environ.pop("AI_HORDE_DEV_URL", None)
        os.environ.pop("AI_HORDE_DEV_APIKEY", None)
        from loguru import logger

        logger.remove()
        import sdk_client
        import sdk_parts

        count = sdk_parts.run_all(horde)
        unseen = set(sdk_client.FALSE_ALARMS) - sdk_client.SEEN_ALARMS
        if sdk_client.IS_STRICT and unseen:
            sys.exit(f"These false alarms are none any more: {sorted(unseen)}")
    way = "forbidding unknown members" if sdk_client.IS_STRICT else "as it is used"
    print(f"horde-sdk, {way}: {count} parts passed.")


main()
