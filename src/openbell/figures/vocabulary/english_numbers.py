"""Number words in English."""

from fractions import Fraction
from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, numbered, words

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PARTS = {"half": 2, "quarter": 4} | {
    word: place for place, word in enumerate(_RANKS.split()[:10], 1) if place > 2
}
_COUNTS = {"a": 1} | {word: value for value, word in enumerate(_ONES.split()[:10]) if value}


def _fractions() -> dict[str, Fraction | int]:
    """``half``, ``a third``, ``two thirds`` (a hyphen in print matches the space)."""
    found: dict[str, Fraction | int] = {"half": Fraction(1, 2)}
    for part, below in _PARTS.items():
        for count, above in _COUNTS.items():
            if above < below:
                found[f"{count} {part}" + "s" * (above > 1)] = Fraction(above, below)
    return found


NUMBERS: Words = list(
    chain(
        numbered(Kind.ONES, {word: value for value, word in enumerate(_ONES.split())}),
        numbered(Kind.TENS, {word: 20 + 10 * place for place, word in enumerate(_TENS.split())}),
        numbered(Kind.RANK, {word: 1 + place for place, word in enumerate(_RANKS.split())}),
        numbered(Kind.FRACTION, _fractions()),
        words(Kind.SCALE, "dozen", value=12),
        words(Kind.SCALE, "hundred", value=100),
        words(Kind.SCALE, "thousand|k", value=10**3),
        words(Kind.SCALE, "lakh|lakhs|lac", value=10**5),
        words(Kind.SCALE, "million|m|mn|mln|mio|mil", value=10**6),
        words(Kind.SCALE, "crore|crores|cr", value=10**7),
        words(Kind.SCALE, "billion|b|bn|bln|bil", value=10**9),
        words(Kind.SCALE, "trillion|t|tn|trn|tln", value=10**12),
        words(Kind.SCALE, "quadrillion", value=10**15),
        words(Kind.POINT, "point"),
        words(Kind.HALF_MORE, "and a half"),
        words(Kind.ARTICLE, "a|an"),
        words(
            Kind.MULTIPLE, "double|doubled|doubling|doubles|twice|two fold|twofold|2 fold", value=2
        ),
        words(
            Kind.MULTIPLE, "triple|tripled|tripling|triples|thrice|three fold|threefold", value=3
        ),
        words(Kind.MULTIPLE, "quadruple|quadrupled|quadrupling|fourfold|four fold", value=4),
        words(Kind.MULTIPLE, "quintupled|fivefold|five fold", value=5),
        words(Kind.MULTIPLE, "tenfold|ten fold", value=10),
    )
)
