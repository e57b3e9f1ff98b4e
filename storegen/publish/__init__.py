"""Stage 5: Outputs come in, a folder goes out that is whole old or whole new, never between.

`publisher.publish` is the door; `manifest.read_manifest` tells what a published folder says about itself.
"""
