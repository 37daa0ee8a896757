"""The explorer's tables in one language, as the columns of their JSON.

The claims come first; a fact is the claim that it chose, and what is said of the fact alone. What
only a search needs, or only a day asked for, lies in files of its own.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from openbell.dates import HONG_KONG
from openbell.site.explorer.dimensions import Dimensions
from openbell.site.explorer.names import Names, lists, sources
from openbell.site.explorer.recipes import Shown, recipes
from openbell.site.explorer.standing import History, Spell
from openbell.site.safe import visible
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES
from openbell.wording.package import Row

_GROUPED_FROM = {"en": 4, "zh": 5}
"""From how many digits on a language parts them into thousands, as `wording.numerals` does."""

_NAMED = {
    "company": "company_id",
    "offering": "offering_id",
    "metric": "metric_id",
    "period": "period",
    "basis": "basis",
}


class Sheets:
    """Gathers the rows of both tables; each method gives what one file holds."""

    def __init__(self, edition: Edition) -> None:
        twin = next(one for one in LANGUAGES if one.code == edition.language.other)
        other = Edition(edition.library, twin)
        self._edition = edition
        self._claims = edition.library.package.rows("claims")
        self._facts = edition.library.package.rows("facts")
        self._lists = lists(edition, other)
        self._dimensions = Dimensions(edition, other)
        self._moments = self._every_moment()
        self._places = {moment: place for place, moment in enumerate(self._moments)}
        used = (claim[side] for claim in self._claims for side in ("source_id", "origin_id"))
        self._sources = {source: place for place, source in enumerate(dict.fromkeys(used))}
        history = History(edition.library)
        self._spells = [history.standings(claim) for claim in self._claims]

    def claims(self) -> dict[str, object]:
        """The claims: their columns, the lists they point at, and the moments of all changes."""
        grouped = _GROUPED_FROM[self._edition.code]
        places, made = recipes([self._shown(claim) for claim in self._claims], grouped)
        columns = {**self._columns(), "recipe": places}
        self.earlier()  # whose marks belong to the list as well
        held, _ = sources(self._edition, self._sources, self._lists["kind"])
        named: dict[str, object] = {
            key: one.columns() for key, one in self._lists.items() if key not in _OF_FACTS
        }
        return {
            "table": "claims",
            "count": len(self._claims),
            "columns": columns,
            "recipes": made,
            "grouped": grouped,
            "lists": {**named, "dimensions": self._dimensions.columns(), "source": held},
            "moments": [_milliseconds(moment) for moment in self._moments],
            "days": [self._day(moment) for moment in self._moments],
        }

    def facts(self) -> dict[str, object]:
        """The facts: which claim each chose, and from when until when, how surely, and why."""
        rows = {claim["claim_id"]: row for row, claim in enumerate(self._claims)}
        named: dict[str, Names] = self._lists
        columns = {
            "claim": [rows[fact["claim_id"]] for fact in self._facts],
            "known": [self._places[fact["known_from"]] for fact in self._facts],
            "until": [self._places.get(fact["known_to"], -1) for fact in self._facts],
            "standing": [named["agreement"].place(one["agreement"], one) for one in self._facts],
            "rule": [named["rule"].place(fact["rule"], fact) for fact in self._facts],
            "origins": [fact["n_origins"] for fact in self._facts],
        }
        held = {key: {**named[key].columns(), "words": named[key].words()} for key in _OF_FACTS}
        return {"table": "facts", "count": len(self._facts), "columns": columns, "lists": held}

    def words(self) -> dict[str, list[str]]:
        """What names are found by beside what is shown, in the order of the claims' lists."""
        _, titles = sources(self._edition, self._sources, self._lists["kind"])
        named = {key: one.words() for key, one in self._lists.items() if key not in _OF_FACTS}
        return {**named, "dimensions": self._dimensions.words(), "source": titles}

    def earlier(self) -> dict[str, list[int]]:
        """How claims stood before: moments and marks in turn, for each that did not stay alike."""
        return {str(row): self._told(told) for row, told in enumerate(self._spells) if told[1:]}

    def _day(self, moment: datetime) -> str:
        return self._edition.language.day(moment.astimezone(HONG_KONG).date())

    def _columns(self) -> dict[str, object]:
        claims = self._claims
        columns: dict[str, object] = {
            name: [self._lists[name].place(claim[column], claim) for claim in claims]
            for name, column in _NAMED.items()
        }
        columns["dimensions"] = [self._dimensions.place(claim) for claim in claims]
        for name in ("source", "origin"):
            columns[name] = [self._sources[claim[f"{name}_id"]] for claim in claims]
        columns["printed"] = [visible(claim["reported"]) for claim in claims]
        columns["reading"] = sparse(visible(claim["reads_as"] or "") for claim in claims)
        columns["at"] = sparse(visible(claim["at"] or "") for claim in claims)
        columns["named"] = sparse(_own_name(claim) for claim in claims)
        columns["known"] = [self._places[claim["known_at"]] for claim in claims]
        columns["standing"] = [self._mark(told[-1][1]) for told in self._spells]
        return columns

    def _shown(self, claim: Row) -> Shown:
        figure, span = (visible(of(claim)) for of in (self._edition.shown, self._edition.span))
        whole = "" if span == figure else span
        return Shown(visible(claim["reported"]), figure, whole, _middle(claim))

    def _told(self, spells: list[Spell]) -> list[int]:
        return [part for since, mark in spells for part in (self._places[since], self._mark(mark))]

    def _mark(self, mark: str) -> int:
        return self._lists["standing"].place(mark, {"mark": mark})

    def _every_moment(self) -> list[datetime]:
        package = self._edition.library.package
        sides = ("known_at", "status_from", "known_from", "known_to")
        rows = [*self._claims, *self._facts, *package.rows("conflicts")]
        return sorted({row[side] for row in rows for side in sides if row.get(side)})


_OF_FACTS = ("agreement", "rule")


def sparse(texts: Iterable[str]) -> dict[str, str]:
    """The texts that are not empty, by the number of their row."""
    return {str(row): text for row, text in enumerate(texts) if text}


def _middle(row: Row) -> Decimal | None:
    """The figure by which a row is sorted: its value, else the one bound or the middle of two."""
    low, high = row["low"], row["high"]
    if row["value"] is not None:
        return row["value"]
    return (low + high) / 2 if None not in (low, high) else low if high is None else high


def _own_name(claim: Row) -> str:
    """A claim's name within its source where it has one of its own; the script tells the others."""
    parts = (claim["offering_id"] or claim["company_id"], claim["metric_id"], claim["dimensions"])
    usual = ".".join(filter(None, (*parts, claim["period"], claim["basis"])))
    name = claim["claim_id"].partition("#")[2]
    return "" if name == usual else name


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp()) * 1000 + moment.microsecond // 1000
