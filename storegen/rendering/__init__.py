"""Stage 4, Pages -> Outputs: render what changed, reuse the rest, say why."""
