"""Figures as print has them, in Chinese and English, read into exact intervals.

A printed figure is not a point: 1.91亿 was cut or rounded from something, 约85% and 超5亿 say so.
``parse_figure`` reads one print into a closed interval of exact decimals, by written rules, and
refuses what is vague, malformed or two figures. It never guesses.

>>> from openbell.figures import parse_figure
>>> parse_figure("1.91亿元").low, parse_figure("1.91亿元").high
(Decimal('190500000'), Decimal('192000000'))
>>> parse_figure("亏损超23亿元").high
Decimal('-2300000000')
>>> parse_figure("HK$116.20 per share").per
'share'
>>> parse_figure("5亿、21亿")
Traceback (most recent call last):
openbell.figures.figure.FigureError: cannot read '5亿、21亿' as a figure: two_figures at \
'、21亿': give each figure a claim of its own

Text is folded (``script``), cut into tokens by a vocabulary (``vocabulary``, ``lexicon``,
``lexer``), read by a grammar (``grammar`` of ``term`` of ``parts`` of ``numerals``), joined
with what surrounds it (``reading``, ``surroundings``), and measured (``interval``). Standard
library only; every module here may be read on its own, from the bottom up.
"""

from openbell.figures.figure import Figure, FigureError, Qualifier, Reason
from openbell.figures.parse import parse_figure, read_figure
from openbell.figures.surroundings import Direction

__all__ = [
    "Direction",
    "Figure",
    "FigureError",
    "Qualifier",
    "Reason",
    "parse_figure",
    "read_figure",
]
