"""What is issued at the end of a case, by the institution whose act it is."""
