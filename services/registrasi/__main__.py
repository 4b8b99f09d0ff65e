import sys

from services.registrasi.app import SERVICE
from shared.runtime import main

sys.exit(main(SERVICE))
