"""The proof service with aiokafka as it comes: for negative controls."""

import runpy

from shared.messaging import aiokafka_repairs

if __name__ == "__main__":
    aiokafka_repairs.REPAIRS.clear()
    runpy.run_module("tests.support.service", run_name="__main__")
