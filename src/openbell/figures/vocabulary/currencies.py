"""Currencies by ISO 4217, and what ambiguous words for money may mean.

元, $, ¥ and "dollars" have a default (¥ has none) that another currency word, or the record,
may settle otherwise: 港币5亿元 is HKD.
"""

from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Currency, Words, words

_CODES = (
    "AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MOP MXN MYR NOK NZD "
    "PHP PLN RUB SAR SEK SGD THB TRY TWD USD VND ZAR"
)
_DOLLARS = frozenset({"AUD", "CAD", "HKD", "MOP", "NZD", "SGD", "TWD", "USD"})
_YUAN = _DOLLARS | {"CNY", "EUR", "JPY", "KRW"}

_NAMED = {
    "AUD": "a$|au$|aud$|australian dollar|australian dollars|澳元|澳币|澳大利亚元",
    "BRL": "r$",
    "CAD": "c$|ca$|cad$|canadian dollar|canadian dollars|加元|加币|加拿大元",
    "CHF": "swiss franc|swiss francs|瑞士法郎|瑞郎",
    "CNY": "rmb|cnh|yuan|yuan rmb|yuan renminbi|renminbi|chinese yuan|人民币|人民币元|元人民币"
    "|cn¥|cny¥|rmb¥|rmb yuan",
    "EUR": "€|euro|euros|欧元",
    "GBP": "£|pound|pounds|pound sterling|pounds sterling|sterling|英镑",
    "HKD": "hk$|hk $|hkd$|h.k.$|hk dollar|hk dollars|hong kong dollar|hong kong dollars|港元|港币"
    "|港币元|元港币|港纸|港金",
    "IDR": "rupiah|印尼盾|印尼卢比",
    "INR": "₹|rs|rs.|indian rupee|indian rupees|rupee|rupees|卢比|印度卢比",
    "JPY": "jp¥|jpy¥|yen|japanese yen|日元|日币",
    "KRW": "₩|korean won|south korean won|won|韩元|韩币",
    "MOP": "mop$|澳门元|澳门币|葡币",
    "MYR": "ringgit|林吉特|令吉",
    "NZD": "nz$|new zealand dollar|new zealand dollars|纽元|纽币|新西兰元",
    "RUB": "₽|rouble|roubles|ruble|rubles|卢布",
    "SGD": "s$|sg$|singapore dollar|singapore dollars|新加坡元|新加坡币|新元|坡元|新币",
    "THB": "baht|thai baht|泰铢",
    "TWD": "nt$|ntd|twd$|new taiwan dollar|new taiwan dollars|taiwan dollar|taiwan dollars"
    "|新台币|台币|新台币元|台币元",
    "USD": "us$|us $|u.s.$|u.s. $|usd$|us dollar|us dollars|u.s. dollar|u.s. dollars"
    "|american dollars|美元|美金|美金元|元美金",
    "VND": "₫|越南盾",
}


def _currency(spelled: str, code: str | None, also: frozenset[str] = frozenset()) -> Words:
    return words(Kind.CURRENCY, spelled, currency=Currency(code, also))


CURRENCIES: Words = list(
    chain(
        chain.from_iterable(_currency(code.lower(), code) for code in _CODES.split()),
        chain.from_iterable(_currency(names, code) for code, names in _NAMED.items()),
        _currency("元|块|块钱", "CNY", _YUAN),
        _currency("$|dollar|dollars", "USD", _DOLLARS),
        _currency("¥", None, frozenset({"CNY", "JPY"})),
    )
)
