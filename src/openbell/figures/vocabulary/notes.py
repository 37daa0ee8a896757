"""Words that say nothing of the size of a figure and may stand beside it.

``LEAD`` only before the number, ``NOTE`` on either side.
"""

from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, words

_LEAD = (
    "已|已经|共|共计|总计|合计|累计|一共|总共|仅|仅为|只有|仅有|为|是|有|等于|相当于|折合|日均|月均"
    "|年均|平均|每日平均|了|在|处于|当日|全年|录得|实现|完成|获|获得|预计|预期|预计为|预计达|盈利"
    "|名列|位列|位居|位于|排名|排|居|列|售价|定价|定价为|报|收报|收于|报收|报价|募资|募集|融资额"
    "|发行价为|发售价|每股发售价|合共|共有|拥有|公开发售|公开发售获|国际发售|国际发售获|占|占比为|占比达"
)
_LEAD_ENGLISH = (
    "a total of|total of|total|the|of|by|at|is|was|were|are|be|only|just|priced at|valued at"
    "|closed at|opened at|raising|raise|equal to|equivalent to|for|in|currently|now|already"
    "|profit of|a profit of|net profit of|revenue of|revenues of|valuation of|a valuation of"
    "|market cap of|a market cap of|estimated|reported|has|had|have|an average of|average of"
    "|average|also|still|even"
)
_NOTE = (
    "的|认购|超额认购|超购|认购倍数|超额|覆盖|份额|市场份额|营收|收入|总收入|净利润|净利|利润|毛利"
    "|净额|总额|资金|现金|融资|投资|募资额|募资总额|募资净额|金额|销售额|采购额|订单额|规模|成交额"
    "|估值|总估值|市值|总市值|涨跌幅|股权|持股|比例|占比|市盈率|市销率|pe|ps|毛利率|价|价格|发行价"
    "|用户数|人数|次数|家数|户数|调用量|消耗量|费用|成本|研发投入|研发费用|不等|税前|税后|含税"
    "|同比|环比|按年|等值"
)
_NOTE_ENGLISH = (
    "of funding|of financing|of investment|of debt|funding|financing|revenue|revenues|in revenue"
    "|in revenues|sales|in sales|earnings|valuation|market cap|market capitalisation"
    "|market capitalization|market value|oversubscribed|over subscribed|subscribed|covered"
    "|oversubscription|over subscription|subscription rate|coverage|as much|as many|as large"
    "|more|better|cumulative|year on year|yoy|y o y|y/y|year over year|from a year earlier"
    "|annually|a year earlier|quarter on quarter|qoq|q/q|month on month|apiece|in total|in all"
    "|in cash|in funding|in financing|in proceeds|in market value|stake|equity|of revenue"
    "|of total revenue|of sales|profit|net profit|income|gross|net|annualised|annualized|arr"
    "|interest|price|premium|discount|margin|gross margin|raised|proceeds|per annum|p.a."
    "|the size|place|each"
)

NOTES: Words = list(
    chain(
        words(Kind.LEAD, "|".join((_LEAD, _LEAD_ENGLISH))),
        words(Kind.NOTE, "|".join((_NOTE, _NOTE_ENGLISH))),
    )
)
