"""Other shops' exports in, documents of a store's folder out: one file a format, and one writer for all of them."""
