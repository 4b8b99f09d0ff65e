"""`python -m services.notifikasi [serve|consume|relay|migrate|all]`."""

import sys

from services.notifikasi.app import SERVICE
from shared.runtime import main

sys.exit(main(SERVICE))
