"""The closed vocabularies of the records: each a list a curator chooses from.

The words are the field's own (listing rules of HKEX and SSE, IFRS, bookbuilding practice). A word
that is missing is added here, with the records that need it, never spelt freely in a record.
"""

from typing import Literal

Sector = Literal[
    "foundation_model",
    "gpu",
    "ai_chip",
    "memory_chip",
    "image_sensor",
    "semiconductor",
    "server",
    "cloud",
    "application",
]
CompanyStatus = Literal["private", "filing", "listed"]
ShareOfferingKind = Literal["ipo", "placing", "secondary_listing", "funding_round"]
ShareOfferingStatus = Literal[
    "planned", "filed", "open", "closed", "priced", "listed", "completed", "withdrawn"
]
ProductOfferingKind = Literal["model", "service", "application", "chip", "system"]
ProductOfferingStatus = Literal["announced", "available", "retired"]
Tranche = Literal["hk_public", "international", "cornerstone", "online", "offline", "strategic"]
PartyRole = Literal[
    "investor",
    "cornerstone",
    "sponsor",
    "underwriter",
    "broker",
    "research_firm",
    "analyst",
    "journalist",
    "customer",
    "regulator",
    "exchange",
    "government",
    "university",
    "benchmark",
    "platform",
    "competitor",
    "predecessor",
    "founder",
    "shareholder",
    "supplier",
    "partner",
    "stabilising_manager",
    "auditor",
    "law_firm",
]
EventKind = Literal[
    "founded",
    "tutoring_filed",
    "tutoring_completed",
    "filed",
    "accepted",
    "committee_passed",
    "hearing_passed",
    "registered",
    "overseas_filing_cleared",
    "launched",
    "subscription_closed",
    "priced",
    "allotted",
    "grey_market",
    "listed",
    "over_allotment_exercised",
    "over_allotment_lapsed",
    "stabilisation_ended",
    "lock_up_expired",
    "index_inclusion",
    "suspended",
    "withdrawn",
    "terminated",
    "delisted",
    "funding_closed",
    "results_announced",
    "contract_signed",
    "released",
    "price_changed",
    "statement",
]
SourceKind = Literal[
    "exchange_filing",
    "prospectus",
    "company_statement",
    "research_note",
    "market_study",
    "news",
    "repost",
]
UnitKind = Literal["monetary", "per_share", "ratio", "count", "rank"]
PeriodKind = Literal["instant", "duration"]
SubjectKind = Literal["company", "share_offering", "product_offering"]
Basis = Literal["actual", "preliminary", "estimate", "forecast", "guidance"]
PROJECTED = frozenset({"estimate", "forecast", "guidance"})
"""Bases of figures that somebody foresaw: they belong together only as one author saw them."""
Direction = Literal["loss", "fall"]
Qualifier = Literal["about", "near", "over", "under", "at_least", "at_most"]
TermPeriod = Literal["same", "year_before", "any", "start", "end"]
IdentityId = Literal[
    "first-day-return",
    "grey-market-gain",
    "market-cap",
    "gross-proceeds",
    "growth",
    "multiple",
    "gross-profit",
    "segment-sum",
    "segment-share",
    "blended-margin",
    "tranche-sum",
    "price-to-sales",
    "subscription",
    "expense-ratio",
    "non-recurring",
    "balance-sheet",
    "free-cash-flow",
    "cash-runway",
    "offer-market-cap",
    "net-proceeds",
    "use-of-proceeds",
    "tranche-share",
    "lottery-rate",
    "profit-per-lot",
    "turnover-rate",
    "price-to-earnings",
    "unit-price",
    "staff-share",
    "post-money",
    "net-margin",
    "debt-ratio",
]
