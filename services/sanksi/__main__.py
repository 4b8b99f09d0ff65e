import sys

from services.sanksi.app import SERVICE
from shared.runtime import main

sys.exit(main(SERVICE))
