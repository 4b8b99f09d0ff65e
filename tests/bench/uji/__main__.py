import sys

from shared.runtime import main
from tests.bench.uji import build

sys.exit(main(build(sys.argv[1]), sys.argv[2:]))
