"""The drill: a Site in, what would be left of it without a platform out. Nothing is built, published or asked for."""
