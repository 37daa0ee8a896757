"""Arrow's functions, called by name.

`pyarrow.compute` writes a documented Python function for each of some three hundred when it is
imported, which costs a quarter of a short process. What calls them is a part of its own: taken
from where it lies, and from `pyarrow.compute` should it ever lie elsewhere.
"""

from typing import Any

__all__ = ["call"]


def call(name: str, *arguments: Any) -> Any:
    """The result of Arrow's function of that name (`less_equal`, `filter`), with its defaults."""
    try:
        from pyarrow._compute import call_function
    except ImportError:
        from pyarrow.compute import call_function
    return call_function(name, list(arguments))
