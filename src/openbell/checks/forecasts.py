"""Who forecasts: houses may differ without contradicting one another, so each is named."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
from openbell.problems import Problem

_RESULTS = {"actual", "preliminary"}


def forecasters_listed(context: Context) -> Iterator[Problem]:
    """A forecast names its forecaster, who is a party of the company; a result names none."""
    for entry, place, claim in context.printed():
        company_id = claim.company
        if claim.offering is not None and claim.offering in context.dataset.offerings:
            company_id = context.dataset.offerings[claim.offering].record.company
        company = context.dataset.companies.get(company_id or "")
        if company is None:
            continue
        parties = {party.id for party in company.record.parties}
        if claim.forecaster is not None and claim.basis in _RESULTS:
            yield entry.document.problem(
                "bad-value",
                (*place, "forecaster"),
                "a figure that nobody forecast has no forecaster",
                value=claim.forecaster,
                allowed="forecaster with basis: estimate, forecast or guidance",
                hint=f"remove it, or give the basis (now: {claim.basis})",
                key=True,
            )
        elif claim.forecaster is None and claim.basis == "forecast":
            yield entry.document.problem(
                "missing-field",
                (*place, "basis"),
                "a forecast names its forecaster",
                value=claim.basis,
                allowed=known_names(parties),
                hint=f"add forecaster: the id of a party in companies/{company.id}.yaml",
            )
        elif claim.forecaster is not None and claim.forecaster not in parties:
            yield entry.document.problem(
                "unknown-party",
                (*place, "forecaster"),
                f"the company {company.id} has no party {claim.forecaster}",
                value=claim.forecaster,
                allowed=known_names(parties),
                hint=nearest(
                    claim.forecaster,
                    parties,
                    otherwise=f"add it under parties in companies/{company.id}.yaml",
                ),
            )
