"""Numerals, qualifiers, directions and units in Chinese."""

from fractions import Fraction
from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, numbered, words

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("零〇", "一壹", "二两贰", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}

_NUMERALS = chain(
    numbered(Kind.DIGIT, _DIGITS),
    numbered(Kind.TEN, {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}),
    words(Kind.MYRIAD, "万", value=10**4),
    words(Kind.BIG, "亿", value=10**8),
    words(Kind.BIG, "兆"),
    words(Kind.POINT, "点"),
    words(Kind.FRACTION, "半|一半|半数", value=Fraction(1, 2)),
    words(Kind.MULTIPLE, "翻番|翻倍|翻一番|翻了一番|翻一倍|翻了一倍|翻了番|翻了倍", value=2),
    words(Kind.MULTIPLE, "翻两番|翻了两番|翻二番", value=4),
    words(Kind.MULTIPLE, "翻三番|翻了三番", value=8),
    words(Kind.PARTS, "分之"),
    numbered(Kind.PARTS_OF, {"百分之": 100, "千分之": 1000, "万分之": 10_000}),
    words(Kind.TENTHS, "成"),
)

_QUALIFIERS = chain(
    words(Kind.BEFORE, "约|大约|大概|约为|约合|约达|约有|大致|差不多|粗略", qualifier="about"),
    words(Kind.AFTER, "左右|上下|前后|许", qualifier="about"),
    words(Kind.MORE, "来", qualifier="about"),
    words(Kind.BEFORE, "近|接近|将近|逼近|趋近|临近|近乎|几乎|几近|直逼", qualifier="near"),
    words(
        Kind.BEFORE,
        "超|超过|逾|突破|多于|高于|大于|过|超出|超越|逾越|冲破|破|不止|远超|远超过|大超|已超|已逾"
        "|越过|跨过|上|跨越|有逾|超逾|远高于|略高于|略超|略多于|高过|多过|大过",
        qualifier="over",
    ),
    words(Kind.MORE, "多|余", qualifier="over"),
    words(Kind.AFTER, "以上|之上|有余|开外|有多", qualifier="over"),
    words(
        Kind.BEFORE,
        "不足|低于|不到|少于|小于|未到|未达|未满|不满|不及|未及|未足|远低于|略低于|略少于",
        qualifier="under",
    ),
    words(Kind.AFTER, "以下|之下", qualifier="under"),
    words(
        Kind.BEFORE,
        "至少|不少于|不低于|最少|起码|最低|不小于|不下|不下于|最低为|至少为|至少有|至少达",
        qualifier="at_least",
    ),
    words(Kind.AFTER, "起|及以上|或以上|或更多|起步", qualifier="at_least"),
    words(
        Kind.BEFORE,
        "最多|至多|不超过|不多于|不超|不高于|不大于|不逾|未超|未超过|未逾|未突破|顶多|最高|最大"
        "|上限|最高达|最高可达|最多达|最高为|最多为|最多可达|不会超过",
        qualifier="at_most",
    ),
    words(Kind.AFTER, "以内|之内|及以下|或以下|或更少|封顶|为限", qualifier="at_most"),
    words(
        Kind.BEFORE,
        "达|达到|高达|多达|已达|已达到|可达|将达|将达到|达至|达成|升至|升到|涨至|涨到|增至|增到"
        "|上升至|上涨至|上涨到|增长至|增长到|增加至|增加到|提升至|提高至|提高到|扩大至|飙升至|攀升至"
        "|跌至|跌到|降至|降到|下跌至|下降至|下降到|下滑至|减少至|减至|缩减至|收窄至|回落至|低至|低达"
        "|扭转至|整整|恰好|正好|刚好|恰为|足足|仅达|也达",
        qualifier="exact",
    ),
    words(Kind.AFTER, "之多|整", qualifier="exact"),
)

_DIRECTIONS = chain(
    words(Kind.MINUS, "负"),
    words(
        Kind.LOSS,
        "亏损|净亏损|净亏|亏|亏损额|净亏损额|亏损净额|亏损总额|年亏损|累计亏损|经营亏损|经调整亏损"
        "|经调整净亏损|亏掉|亏蚀|录得亏损|浮亏|蚀|赔",
    ),
    words(
        Kind.FALL,
        "下降|下跌|减少|跌|降|减|下滑|下挫|回落|缩减|跌幅|降幅|减幅|降低|同比下降|同比减少|环比下降"
        "|大跌|暴跌|急跌|下调|收跌|低开|缩水|萎缩|锐减|骤降|挫|衰退|负增长|同比下滑|同比下跌|贬值",
    ),
    words(
        Kind.RISE,
        "上涨|涨|增长|上升|增|升|增加|提升|提高|涨幅|增幅|升幅|大涨|暴涨|飙升|飙涨|激增|同比增长"
        "|同比增加|环比增长|高开|收涨|猛增|劲升|上调|增速|扩大|攀升|升值|同比上升|同比上涨|大增",
    ),
)

_GRAMMAR = chain(
    words(Kind.TO, "至|到"),
    words(Kind.AND, "与|和|及|跟|以及"),
    words(Kind.SEPARATOR, "或|或者|升为|变为|变成|从|由|自|分别|分别为"),
    words(Kind.BETWEEN, "介于|介乎"),
    words(Kind.BETWEEN_END, "之间|区间"),
    words(Kind.PER, "每|每一"),
    words(Kind.ORDINAL, "第"),
    words(Kind.TOP, "前"),
    words(
        Kind.VAGUE,
        "数|几|若干|许多|很多|众多|大量|多数|大多数|绝大多数|大部分|绝大部分|多半|大半|小半|过多"
        "|少数|少量|部分|无数|海量|级|级别|量级|不少|好几|一些|成倍|成千上万",
    ),
)

_RATIOS = chain(
    words(Kind.RATIO, "倍", value=1),
    words(Kind.RATIO, "个百分点|百分点|个点", value=Fraction(1, 100)),
    words(Kind.RATIO, "个基点|基点|个基本点|基本点|个bp|个bps", value=Fraction(1, 10_000)),
)

CHINESE: Words = list(chain(_NUMERALS, _QUALIFIERS, _DIRECTIONS, _GRAMMAR, _RATIOS))
