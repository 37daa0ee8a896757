"""Units of measure: of each family one is counted, and its multiples are scales of it.

Power is counted in megawatts, memory in gigabytes, computing in trillions of operations a second;
so 1.3GW reads as 1,300 and 800MW as 800, and both can be held against each other.
"""

from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, words

_POWER = "mw|megawatt|megawatts|兆瓦"
_MEMORY = "gb|gigabyte|gigabytes|gb/s|gbps"
_COMPUTING = "tflops|tflop|teraflops"

_THOUSANDS = "gw|gigawatt|gigawatts|吉瓦|tb|terabyte|terabytes|tb/s|pflops|petaflops"
_MILLIONS = "eflops|exaflops|pb|petabyte|petabytes"

MEASURES: Words = list(
    chain(
        chain.from_iterable(
            words(Kind.COUNTED, spelled) for spelled in (_POWER, _MEMORY, _COMPUTING)
        ),
        words(Kind.SCALE, _THOUSANDS, value=10**3),
        words(Kind.SCALE, _MILLIONS, value=10**6),
    )
)
