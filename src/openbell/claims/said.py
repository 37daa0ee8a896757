"""What one source says: every print read, every period placed, every origin followed.

A claim whose links are broken, or whose period does not fit its metric, is left out here (the
checks report it); a claim that cannot be read becomes a problem.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from openbell.claims.citations import Chain, chains
from openbell.claims.claim import Claim, Question, canonical_dimensions
from openbell.claims.named import Named
from openbell.claims.origin import Origin
from openbell.claims.reading import read_print, unit_of
from openbell.claims.refusal import ReadingError
from openbell.dates import Period, PeriodError, parse_period
from openbell.figures import Figure
from openbell.models import Entry, Metric, PrintedClaim, Source
from openbell.problems import FieldPath, Problem


@dataclass(frozen=True, slots=True)
class Said:
    """The claims of one source, the documents they come from, and what could not be read."""

    claims: tuple[Claim, ...]
    origins: tuple[Origin, ...]
    problems: tuple[Problem, ...]


Companies = tuple[str | None, ...]
"""The company that each claim of a source is about, where its links are whole."""


def said(
    entry: Entry[Source], named: Named, metrics: Mapping[str, Metric], companies: Companies
) -> Said:
    """Read every claim of a source, given what it names and the metrics that they measure."""
    known = chains(entry, named)
    outcomes = list(_outcomes(entry, known, metrics, companies))
    return Said(
        tuple([one for one in outcomes if isinstance(one, Claim)]),
        tuple([chain.origin for chain in known.values()]),
        tuple([one for one in outcomes if isinstance(one, Problem)]),
    )


def _outcomes(
    entry: Entry[Source],
    known: Mapping[str | None, Chain],
    metrics: Mapping[str, Metric],
    companies: Companies,
) -> Iterator[Claim | Problem]:
    known_at = known[None].origin.known_at
    for index, (printed, company_id) in enumerate(zip(entry.record.claims, companies, strict=True)):
        metric = metrics.get(printed.metric)
        chain = known.get(printed.cites)
        if metric is None:
            continue
        place: FieldPath = ("claims", index)
        try:
            figure, unit = _read(printed, metric, entry.record.language)
            if company_id is None or chain is None:
                continue
            question = _question(printed, metric, company_id, unit)
            several = _several(printed, metric)
            yield _claim(entry, printed, place, question, figure, chain, known_at, several=several)
        except PeriodError:
            continue
        except ReadingError as error:
            yield entry.document.problem(
                error.code,
                (*place, error.field),
                str(error),
                value=getattr(printed, error.field),
                allowed=error.allowed,
                hint=error.hint,
            )


def period_of(printed: PrintedClaim, metric: Metric) -> Period:
    """The claim's period; for an instant metric the end of a reduced one.

    Raises PeriodError where an instant metric is given a period without an end.
    """
    return period_asked(printed.period, metric)


def period_asked(text: str, metric: Metric) -> Period:
    """A period as questions about a metric have it; raises PeriodError as `period_of` does."""
    period = parse_period(text)
    return period.as_instant() if metric.period_kind == "instant" else period


def _read(printed: PrintedClaim, metric: Metric, language: str) -> tuple[Figure | None, str]:
    if printed.text_only:
        return None, ""
    figure = read_print(printed, metric, language)
    return figure, unit_of(figure, metric, "reads_as" if printed.reads_as else "reported")


def _question(printed: PrintedClaim, metric: Metric, company_id: str, unit: str) -> Question:
    dimensions = dict(printed.dimensions)
    if printed.forecaster is not None:
        dimensions["forecaster"] = printed.forecaster
    return Question(
        company_id=company_id,
        offering_id=printed.offering or "",
        metric_id=printed.metric,
        dimensions=canonical_dimensions(dimensions),
        period=period_of(printed, metric).text,
        basis=printed.basis,
        unit=unit,
    )


def _claim(
    entry: Entry[Source],
    printed: PrintedClaim,
    place: FieldPath,
    question: Question,
    figure: Figure | None,
    chain: Chain,
    known_at: datetime,
    *,
    several: bool,
) -> Claim:
    return Claim(
        claim_id=claim_id(entry.id, printed, question),
        source_id=entry.id,
        question=question,
        period=parse_period(question.period),
        reported=printed.reported,
        reads_as=printed.reads_as,
        figure=figure,
        inferred=_inferred(printed),
        origin=chain.origin,
        relays=chain.relays,
        known_at=known_at,
        at=printed.at,
        supersedes=printed.supersedes,
        forecaster=printed.forecaster,
        converted_from=printed.converted_from,
        note=printed.note,
        entry=entry,
        place=place,
        several=several,
    )


def _several(printed: PrintedClaim, metric: Metric) -> bool:
    """Whether one of the values that tell the figure apart allows several figures."""
    for name, value in printed.dimensions.items():
        declared = metric.dimensions.get(name)
        if declared and value in declared.values and declared.values[value].several:
            return True
    return False


def claim_id(source_id: str, printed: PrintedClaim, question: Question) -> str:
    """``<source>#<subject>.<metric>[.<dimensions>].<period>.<basis>``, or ``<source>#<own id>``."""
    if printed.id is not None:
        return f"{source_id}#{printed.id}"
    parts = [question.offering_id or question.company_id, question.metric_id, question.dimensions]
    parts += [question.period, question.basis]
    return f"{source_id}#" + ".".join(part for part in parts if part)


def _inferred(printed: PrintedClaim) -> tuple[str, ...]:
    parts = {
        "direction": printed.direction,
        "period": printed.period_inferred,
        "qualifier": printed.qualifier,
        "scale": printed.scale,
        "unit": printed.unit,
    }
    return tuple(name for name, given in parts.items() if given is not None)
