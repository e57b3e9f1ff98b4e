"""What a seller may type: untyped text of documents in, frozen authored models or problems with positions out.

The only folder that knows pydantic. `check` is the door; the models are what the catalog is resolved from.
"""
