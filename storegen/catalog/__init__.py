"""Stage 2, Documents -> Catalog: what is true about the shop, with every fallback and reference settled."""
