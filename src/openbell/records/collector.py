"""Bulk reading without the cyclic garbage collector.

Reading many records makes millions of small objects that live on and hold no cycles; the
collector walks them again and again and finds nothing.
"""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Generator[None]:
    """Switch the cyclic garbage collector off, and on again only if it was on before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
