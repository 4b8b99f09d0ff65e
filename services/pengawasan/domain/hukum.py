"""The text that supervision rests on."""

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
