"""The parts of speech of print: what the grammar sees of a word, whatever its language."""

from enum import Enum, auto


class Kind(Enum):
    """What part a word plays in the grammar."""

    NUMBER = auto()  # digits
    DIGIT = auto()  # 一 to 九, 零
    TEN = auto()  # 十 百 千
    MYRIAD = auto()  # 万
    BIG = auto()  # 亿 兆
    POINT = auto()  # 点, point
    ONES = auto()  # one to nineteen
    TENS = auto()  # twenty to ninety
    SCALE = auto()  # thousand, bn, dozen
    HALF_MORE = auto()  # and a half
    FRACTION = auto()  # 半, two-thirds
    MULTIPLE = auto()  # doubled, 翻番
    RANK = auto()  # first, second
    PARTS = auto()  # 分之
    PARTS_OF = auto()  # 百分之
    TENTHS = auto()  # 成
    ARTICLE = auto()  # a, an
    BEFORE = auto()  # a qualifier before its number: 约, more than
    AFTER = auto()  # and after it: 左右, or more
    MORE = auto()  # after it or within: 三千多万
    TILDE = auto()
    PLUS = auto()
    DASH = auto()  # a minus, the "to" of a range, or a hyphen
    MINUS = auto()  # 负, minus
    LOSS = auto()
    FALL = auto()
    RISE = auto()
    CURRENCY = auto()
    RATIO = auto()
    COUNTED = auto()  # what is counted, and classifiers
    ORDINAL = auto()  # 第, no.
    ORDINAL_ENDING = auto()  # th
    TOP = auto()  # 前 of 前十
    PER = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    TO = auto()
    AND = auto()
    BETWEEN = auto()
    BETWEEN_END = auto()  # 之间
    SEPARATOR = auto()
    LEAD = auto()  # says nothing of the size and stands before: 已, a total of
    NOTE = auto()  # says nothing of the size and stands anywhere: 认购, growth
    VAGUE = auto()
    UNKNOWN = auto()
