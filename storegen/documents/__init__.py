"""Stage 1: a store's folder in, documents out: YAML and Markdown as text with positions."""
