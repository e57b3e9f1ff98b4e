"""What is wrong with the ways to buy: one file for each thing that is looked at, called by `checkout/check.py`."""
