"""What happened in a case, in the words of the event catalogue."""
