"""Marks and symbols that belong to no one language."""

from fractions import Fraction
from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, words

SIGNS: Words = list(
    chain(
        words(Kind.PLUS, "+"),
        words(Kind.DASH, "-|–|—|——|―|‐|‑"),
        words(Kind.TILDE, "~|∼"),
        words(Kind.SLASH, "/"),
        words(Kind.OPEN, "("),
        words(Kind.CLOSE, ")"),
        words(Kind.SEPARATOR, ",|，|、|;|;|。|:"),
        words(Kind.BEFORE, "≈|≒", qualifier="about"),
        words(Kind.BEFORE, ">", qualifier="over"),
        words(Kind.BEFORE, "<", qualifier="under"),
        words(Kind.BEFORE, ">=|≥|≧|⩾", qualifier="at_least"),
        words(Kind.BEFORE, "<=|≤|≦|⩽", qualifier="at_most"),
        words(Kind.RISE, "↑"),
        words(Kind.FALL, "↓"),
        words(Kind.ORDINAL, "#"),
        words(Kind.RATIO, "%", value=Fraction(1, 100)),
        words(Kind.RATIO, "‰", value=Fraction(1, 1000)),
        words(Kind.RATIO, "‱", value=Fraction(1, 10_000)),
        words(Kind.RATIO, "x|×", value=1),
    )
)
