"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""
