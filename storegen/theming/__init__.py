"""Code about themes (the themes themselves are the top level's `themes/`): lookup, inheritance, sections, the traced renderer."""
