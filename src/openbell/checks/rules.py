"""The rules that every build must pass, in the order in which a reader would ask for them."""

from openbell.checks.context import Rule, RuleOnFacts
from openbell.checks.conversions import conversions_change_currency
from openbell.checks.corrections import corrections_hold, withdrawals_hold
from openbell.checks.declared import identities_declared, parents_descend
from openbell.checks.fitting import (
    dimensions_complete,
    dimensions_declared,
    periods_fit,
    subjects_fit,
)
from openbell.checks.forecasts import forecasters_listed
from openbell.checks.gaps import gaps_empty, gaps_sound
from openbell.checks.inference import readings_needed
from openbell.checks.links import (
    citations_end,
    citations_exist,
    citations_used,
    companies_exist,
    metrics_exist,
    offerings_exist,
    sources_exist,
)
from openbell.checks.order import (
    cited_before_citing,
    offering_dates_in_order,
    results_after_their_period_began,
)
from openbell.checks.repeats import (
    cited_documents_distinct,
    claims_distinct,
    documents_distinct,
    parts_distinct,
    securities_distinct,
)
from openbell.checks.series import falls_explained, jumps_plausible

RULES: tuple[Rule, ...] = (
    companies_exist,
    offerings_exist,
    metrics_exist,
    sources_exist,
    citations_exist,
    citations_used,
    citations_end,
    parents_descend,
    identities_declared,
    dimensions_declared,
    dimensions_complete,
    subjects_fit,
    periods_fit,
    forecasters_listed,
    readings_needed,
    conversions_change_currency,
    offering_dates_in_order,
    cited_before_citing,
    results_after_their_period_began,
    claims_distinct,
    parts_distinct,
    securities_distinct,
    documents_distinct,
    cited_documents_distinct,
    gaps_sound,
    corrections_hold,
    withdrawals_hold,
)

RULES_ON_FACTS: tuple[RuleOnFacts, ...] = (falls_explained, jumps_plausible, gaps_empty)
"""What is asked of the facts, once there are any: doubts, never errors."""
