"""Ways to buy: an offer and a channel's settings in, an action out. One file a channel, found through entry points."""
