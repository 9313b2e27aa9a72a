"""The command, as it is or as on a system that cannot exchange folders.

python -m tests.faults.build [--journal] OPTIONS...
"""

from __future__ import annotations

import sys

from bukusaku.cli import main
from bukusaku.output import exchange
from tests.tools.permissions import mind_permissions

if __name__ == "__main__":
    mind_permissions()
    if sys.argv[1] == "--journal":
        del sys.argv[1]
        exchange.CAN_EXCHANGE = False  # what sys.platform decides
    main()
