import sys

from services.pengawasan.app import SERVICE
from shared.runtime import main

sys.exit(main(SERVICE))
