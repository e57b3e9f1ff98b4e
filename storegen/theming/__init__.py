"""Code about themes: lookup, inheritance, sections, the traced renderer. The themes are in `themes/`."""
