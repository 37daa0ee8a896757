"""A specification for a reader's browser: figures on pointing, and lines of time that zoom."""

from copy import deepcopy
from typing import Any

from openbell.charts.chart import Spec

_ZOOM = {"name": "zoom", "select": {"type": "interval", "encodings": ["x"]}, "bind": "scales"}


def interactive(spec: Spec) -> Spec:
    """The same drawing; where its horizontal axis is of days, it zooms and keeps to its frame."""
    made: dict[str, Any] = deepcopy(spec)
    layers: list[dict[str, Any]] = made.get("layer", [])
    if layers and layers[0]["encoding"].get("x", {}).get("type") == "temporal":
        layers[0]["params"] = [_ZOOM]
        for layer in layers:
            layer["mark"]["clip"] = layer["mark"]["type"] != "text"
    return made
