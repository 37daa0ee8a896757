"""Qualifiers, directions and units in English."""

from fractions import Fraction
from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, words
from openbell.figures.vocabulary.english_numbers import NUMBERS

_QUALIFIERS = chain(
    words(
        Kind.BEFORE,
        "about|around|approximately|approx|approx.|roughly|circa|c.|ca.|some|in the region of"
        "|in the neighborhood of|in the order of|on the order of|somewhere around|an estimated"
        "|estimated at about|at about|at around|of about|of around",
        qualifier="about",
    ),
    words(Kind.AFTER, "or so|odd|or thereabouts|give or take", qualifier="about"),
    words(
        Kind.BEFORE,
        "nearly|almost|close to|nearing|approaching|just shy of|just short of|near|close on"
        "|verging on|not quite",
        qualifier="near",
    ),
    words(
        Kind.BEFORE,
        "more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|upwards of"
        "|upward of|surpass|surpassing|surpassed|surpasses|greater than|higher than|larger than"
        "|just over|well over|slightly over|a little over|slightly more than|just above|well above"
        "|topping|topped|tops|beyond|north of|better than|passed|a little more than|just more than",
        qualifier="over",
    ),
    words(Kind.AFTER, "plus|and counting", qualifier="over"),
    words(
        Kind.BEFORE,
        "below|under|less than|fewer than|just under|lower than|smaller than|short of|shy of"
        "|just below|well below|well under|slightly below|slightly under|slightly less than"
        "|south of|a little under|a little less than",
        qualifier="under",
    ),
    words(
        Kind.BEFORE,
        "at least|no less than|not less than|no fewer than|not fewer than|minimum of|a minimum of"
        "|not under|not below|starting at|starting from|a floor of",
        qualifier="at_least",
    ),
    words(
        Kind.AFTER,
        "or more|or above|or higher|or over|and above|and up|and over|or greater",
        qualifier="at_least",
    ),
    words(
        Kind.BEFORE,
        "up to|at most|no more than|not more than|as much as up to|maximum of|a maximum of"
        "|not exceeding|not over|no higher than|capped at|a cap of|not to exceed|at the most",
        qualifier="at_most",
    ),
    words(
        Kind.AFTER,
        "or less|or fewer|or below|or lower|or under|and below",
        qualifier="at_most",
    ),
    words(
        Kind.BEFORE,
        "as high as|as much as|as many as|as low as|as large as|as few as|as little as|reaching"
        "|reached|reach|reaches|hit|hits|hitting|exactly|precisely|rose to|grew to|fell to|down to"
        "|dropped to|increased to|decreased to|climbed to|surged to|totaling|totalling|totaled"
        "|totalled|jumped to|cut to|slid to|declined to|widened to|narrowed to|a full|worth"
        "|amounting to",
        qualifier="exact",
    ),
    words(Kind.AFTER, "flat", qualifier="exact"),
)

_DIRECTIONS = chain(
    words(Kind.MINUS, "minus|negative"),
    words(
        Kind.LOSS,
        "loss|losses|loss of|losses of|a loss of|net loss|net losses|net loss of|a net loss of"
        "|net losses of|lost|losing|operating loss|operating loss of|adjusted net loss"
        "|adjusted net loss of|adjusted loss|in losses|in net losses",
    ),
    words(
        Kind.FALL,
        "fall|falls|fall of|a fall of|fell|fell by|fallen|falling|drop|drop of|a drop of|dropped"
        "|dropped by|dropping|down|down by|decline|declines|declined|declined by|decline of"
        "|a decline of|declining|decrease|decrease of|a decrease of|decreased|decreased by|lower"
        "|reduction|reduction of|a reduction of|reduced by|slump|slumped|plunge|plunged|slid"
        "|slipped|shed|tumbled|sank|shrank by|shrank|cut of|contraction|contraction of|narrower",
    ),
    words(
        Kind.RISE,
        "rise|rises|rise of|a rise of|rose|rose by|risen|rising|up|up by|increase|increases"
        "|increase of|an increase of|increased|increased by|gain|gains|gain of|a gain of|gained"
        "|growth|growth of|grew|grew by|grown|jump|jump of|jumped|jumped by|surge|surge of"
        "|surged|surged by|soared|soared by|climbed|climbed by|higher|advance|advanced|expanded by",
    ),
)

_GRAMMAR = chain(
    words(Kind.TO, "to|through|thru"),
    words(Kind.AND, "and|&"),
    words(Kind.SEPARATOR, "or|from|versus|vs|vs.|against|then|while|respectively|of which|out of"),
    words(Kind.BETWEEN, "between|in between|ranging from|in the range of|range of|a range of"),
    words(Kind.PER, "per|for every|every|for each"),
    words(Kind.ORDINAL, "no.|no|number|rank|ranked|ranking|ranks"),
    words(Kind.ORDINAL_ENDING, "st|nd|rd|th"),
    words(Kind.TOP, "top|the top"),
    words(
        Kind.VAGUE,
        "several|few|a few|many|most|tens of|dozens|dozens of|scores of|hundreds|hundreds of"
        "|thousands|thousands of|millions|millions of|billions|billions of|trillions|trillions of"
        "|tens|numerous|multiple|a couple of|couple|a couple|majority|the majority|various|lots of"
        "|countless|single digit|double digit|triple digit|single digits|double digits|teens"
        "|multi|dozen or two|score|scores|handful|a handful of|much|a number of",
    ),
)

_RATIOS = chain(
    words(Kind.RATIO, "percent|per cent|pct|pc|p.c.|percentage", value=Fraction(1, 100)),
    words(
        Kind.RATIO,
        "percentage point|percentage points|per cent point|per cent points|percent points|pp|pps"
        "|ppt|ppts|ppt.|p.p.|% points|% point|%pts|pct pts|pct points|pts",
        value=Fraction(1, 100),
    ),
    words(Kind.RATIO, "permille|per mille|per mil|per thousand", value=Fraction(1, 1000)),
    words(Kind.RATIO, "basis point|basis points|bp|bps|bp.|bps.", value=Fraction(1, 10_000)),
    words(Kind.RATIO, "times|time|fold", value=1),
)

ENGLISH: Words = list(chain(NUMBERS, _QUALIFIERS, _DIRECTIONS, _GRAMMAR, _RATIOS))
