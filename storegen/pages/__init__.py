"""Stage 3, Catalog -> Pages: permalink, template and view of everything that will be published."""
