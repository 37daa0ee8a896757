"""Tables of what identities say of the claims: audits, and the claims that each puts together."""

from openbell.schema.columns import (
    COMPANY,
    KNOWN_FROM,
    KNOWN_TO,
    OFFERING_OR_NONE,
    PERIOD,
    number,
    refers,
    text,
)
from openbell.schema.table import Table

AUDITS = Table(
    name="audits",
    key=("audit_id", "known_from"),
    title="Audits",
    title_zh="核算",
    description="Identities evaluated over claims by interval arithmetic.",
    description_zh="以区间算术对陈述核算恒等式。",
    fields=(
        text(
            "audit_id",
            "Hash of the identity and its terms.",
            "恒等式与各项的散列值。",
            required=True,
        ),
        text("identity", "The identity.", "恒等式。", required=True),
        COMPANY,
        OFFERING_OR_NONE,
        PERIOD,
        number("left_low", "Lower bound of the left side.", "左边下限。"),
        number("left_high", "Upper bound of the left side.", "左边上限。"),
        number("right_low", "Lower bound of the right side.", "右边下限。"),
        number("right_high", "Upper bound of the right side.", "右边上限。"),
        text(
            "verdict",
            "Holds, contradicted or undecided.",
            "成立、矛盾或无法判定。",
            required=True,
            enum=("holds", "contradicted", "undecided"),
        ),
        KNOWN_FROM,
        KNOWN_TO,
        text(
            "metric_id",
            "The metric that declares the identity.",
            "声明该恒等式的指标。",
            required=True,
        ),
        text(
            "equation",
            "What was evaluated, over the terms; `term: solution` compares what two combinations "
            "imply for a term that nobody prints.",
            "所核算的等式；「项: 解」表示比较两组陈述对无人刊载之项的推算。",
            required=True,
        ),
    ),
    foreign_keys=(
        refers("company_id", "companies"),
        refers("offering_id", "offerings"),
        refers("metric_id", "metrics"),
    ),
    as_of="known_from",
)

AUDIT_TERMS = Table(
    name="audit_terms",
    key=("audit_id", "term", "claim_id"),
    title="Audit terms",
    title_zh="核算各项",
    description="The claims that an audit puts together.",
    description_zh="核算所用的陈述。",
    fields=(
        text("audit_id", "The audit.", "核算。", required=True),
        text("term", "The term of the identity.", "恒等式中的项。", required=True),
        text("claim_id", "The claim that stands for it.", "代入的陈述。", required=True),
    ),
    foreign_keys=(refers("claim_id", "claims"),),
)
