"""What draws interactive charts in a reader's browser, fetched only when one is asked for."""

from pathlib import Path

BUNDLE = "../assets/vega.js"
"""Where it lies, seen from the folder of a language."""


def write_bundle(site: Path) -> None:
    """Write Vega, Vega-Lite and their embedding as one script, as vl-convert carries them."""
    import vl_convert

    file = site / "assets" / "vega.js"
    file.parent.mkdir(exist_ok=True)
    whole = vl_convert.javascript_bundle()  # pyright: ignore[reportCallIssue]
    file.write_text(whole, encoding="utf-8")
