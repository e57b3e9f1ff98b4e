"""storegen turns a folder of YAML and Markdown into a shop that no platform can take away."""

__version__ = "0.1.0"
