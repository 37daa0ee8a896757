"""The words that figures are printed with, as data: one file per subject.

Characters are written simplified, letters small, signs half-width: folding sees to the rest.
"""

from itertools import chain

from openbell.figures.lexicon import Lexicon
from openbell.figures.vocabulary.chinese import CHINESE
from openbell.figures.vocabulary.counted import COUNTED
from openbell.figures.vocabulary.currencies import CURRENCIES
from openbell.figures.vocabulary.english import ENGLISH
from openbell.figures.vocabulary.measures import MEASURES
from openbell.figures.vocabulary.notes import NOTES
from openbell.figures.vocabulary.signs import SIGNS

LEXICON = Lexicon(chain(SIGNS, CURRENCIES, CHINESE, ENGLISH, COUNTED, MEASURES, NOTES))
"""Every word that is read; all others are refused."""
