"""The preview: one page at a time out, from the same Site and the same renderer as a build.

Nothing here knows how a Site is made; `source.PreviewSource` is all it asks for.
"""
