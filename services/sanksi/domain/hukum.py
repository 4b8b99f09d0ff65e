"""What every decision of sanksi rests on."""

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
