"""Articles about companies, as the records that a curator would write of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from openbell.models import (
    Company,
    Dataset,
    Entry,
    ProductOffering,
    ShareOffering,
    Source,
    type_documents,
)
from openbell.records import Document, Kind, read_tree
from synthetic.printing import printed, slipped
from synthetic.truth import Occasion, Quantity, occasions

REAL_RECORDS = Path(__file__).parents[2] / "datapackage"
R = TypeVar("R")
SEED = 20260108
OFFICE = timezone(timedelta(hours=8))

ARTICLES = (1, 2, 2, 3, 3, 4)
"""How many articles tell of one occasion."""
PRINTED, RELAYED = 0.45, 0.25
"""How likely an article prints a figure of its occasion, and takes its figures from a note."""
SLIP, CORRECTED, WITHDRAWN = 0.15, 0.3, 0.1
"""How likely an article has a figure wrong, and then corrects or withdraws it."""
KINDS = {"news": 70, "repost": 12, "research_note": 8, "company_statement": 6, "prospectus": 4}
_NAMED = {"name": "Made up", "name_zh": "虚构", "source": "none"}
_COMPANY = _NAMED | {"sector": "foundation_model", "status": "listed", "country": "CN"}
_IPO = _NAMED | {"kind": "ipo", "status": "listed"}


def dataset(claims: int) -> Dataset:
    """Records with exactly so many claims, and as many companies as it takes to print them.

    The metrics, with their identities, are the real ones.
    """
    companies: dict[str, Entry[Company]] = {}
    offerings: dict[str, Entry[ShareOffering | ProductOffering]] = {}
    sources: dict[str, Entry[Source]] = {}
    made = 0
    for number in count():
        if made >= claims:
            break
        name = f"company-{number:05}"
        companies[name] = _entry(Kind.COMPANY, name, Company.model_validate(_COMPANY))
        ipo = ShareOffering.model_validate(_IPO | {"company": name})
        offerings[f"{name}-ipo"] = _entry(Kind.OFFERING, f"{name}-ipo", ipo)
        for source_id, body in _articles(name, Random(f"{SEED} {number}")):
            body["claims"] = body["claims"][: claims - made]
            made += len(body["claims"])
            sources[source_id] = _entry(Kind.SOURCE, source_id, Source.model_validate(body))
    real, _ = type_documents(list(read_tree(REAL_RECORDS)))
    return Dataset(companies, offerings, real.metrics, dict(sorted(sources.items())))


def _entry(kind: Kind, name: str, record: R) -> Entry[R]:
    return Entry(name, record, Document(f"{name}.yaml", kind, name))


def _articles(company_id: str, chance: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """The source records on one company, by id."""
    for number, occasion in enumerate(occasions(chance)):
        for paper in range(chance.choice(ARTICLES)):
            source_id = f"{occasion.day}-{company_id}-{number}-{paper}"
            body = _article(company_id, occasion, chance)
            yield from _with_a_slip(source_id, body, occasion, chance)


def _article(company_id: str, occasion: Occasion, chance: Random) -> dict[str, Any]:
    relays = chance.random() < RELAYED
    return {
        "kind": chance.choices(list(KINDS), list(KINDS.values()))[0],
        "publisher": f"Paper {chance.randrange(400)}",
        "language": "zh-Hans",
        "published": moment(occasion.day, chance),
        "cites": {"note": note(occasion, chance)} if relays else {},
        "claims": [
            claim(company_id, figure, chance) | ({"cites": "note"} if relays else {})
            for figure in occasion.figures
            if chance.random() < PRINTED
        ],
    }


def _with_a_slip(
    source_id: str, body: dict[str, Any], occasion: Occasion, chance: Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    """An article, perhaps with a figure wrong, and what the paper prints of that a week later."""
    if not body["claims"] or chance.random() > SLIP:
        yield source_id, body
        return
    wrong: dict[str, Any] = chance.choice(body["claims"])
    right = {key: value for key, value in wrong.items() if key != "cites"}
    figure = next(each for each in occasion.figures if _asks(wrong, each))
    misprint = printed(slipped(figure.value, chance), figure.style, chance)
    wrong |= {"id": "slip", "reported": misprint}
    outcome, mended, claims = chance.random(), f"{source_id}-mended", list[dict[str, Any]]()
    if outcome < CORRECTED:
        claims.append(right | {"supersedes": f"{source_id}#slip", "reason": "Misprint."})
    elif outcome < CORRECTED + WITHDRAWN:
        wrong["retracted"] = {"source": mended, "reason": "Misprint."}
    yield source_id, body
    if outcome < CORRECTED + WITHDRAWN:
        later = date.fromisoformat(body["published"][:10]) + timedelta(7)
        yield mended, body | {"published": later.isoformat(), "cites": {}, "claims": claims}


def _asks(body: dict[str, Any], figure: Quantity) -> bool:
    question = (body["metric"], body["period"], body["dimensions"])
    return question == (figure.metric, figure.period, figure.dimensions)


def claim(company_id: str, figure: Quantity, chance: Random) -> dict[str, Any]:
    """The claim that prints a figure, as a curator would write it."""
    subject = {"offering": f"{company_id}-ipo"} if figure.of_offering else {"company": company_id}
    return subject | {
        "metric": figure.metric,
        "dimensions": figure.dimensions,
        "period": figure.period,
        "reported": printed(figure.value, figure.style, chance),
        "at": f"¶{chance.randrange(1, 30)}",
    }


def note(occasion: Occasion, chance: Random) -> dict[str, Any]:
    """The research note that an article on an occasion relays."""
    publisher = f"Broker {chance.randrange(12)}"
    return {"kind": "research_note", "publisher": publisher, "published": str(occasion.day)}


def moment(day: date, chance: Random) -> str:
    """A day, or a minute of it: not every paper prints the hour."""
    if chance.random() < RELAYED:
        return day.isoformat()
    hour = datetime(day.year, day.month, day.day, 8, tzinfo=OFFICE)
    return (hour + timedelta(minutes=chance.randrange(900))).isoformat()
