"""The version of code and data alike, written in one place."""

__version__ = "2026.11.0"
