"""Every refusal, by the institution that gives it, with its article."""
