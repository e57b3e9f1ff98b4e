"""Assets: pictures, fingerprinted theme files and QR codes, from source files to the bytes that are published.

In come files of the store and of the theme; out go facts about them (`media`), plans (`renditions`) and, much later
and only where something is missing, bytes (`encode`, kept by `store`). Nothing is imported here: reading a plan must
not load a picture library.
"""
