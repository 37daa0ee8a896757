"""One table of the explorer in one language, as the columns of its JSON."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from openbell.dates import HONG_KONG
from openbell.site.explorer.names import Names, lists, sources
from openbell.site.explorer.standing import History, Spell
from openbell.site.safe import visible
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES
from openbell.wording.package import Row

TableName = Literal["claims", "facts"]
TABLES: tuple[TableName, ...] = ("claims", "facts")

_NAMED = {
    "company": "company_id",
    "offering": "offering_id",
    "metric": "metric_id",
    "period": "period",
    "basis": "basis",
}


class Sheet:
    """Gathers the rows of a table; `as_json` is what the script reads."""

    def __init__(self, edition: Edition, table: TableName) -> None:
        twin = next(one for one in LANGUAGES if one.code == edition.language.other)
        self._edition, self._table = edition, table
        self._rows = edition.library.package.rows(table)
        self._claims = [edition.claim(row) for row in self._rows]
        self._lists = lists(edition, Edition(edition.library, twin))
        self._moments = self._every_moment()
        self._places = {moment: place for place, moment in enumerate(self._moments)}
        used = (claim[side] for claim in self._claims for side in ("source_id", "origin_id"))
        self._sources = {source: place for place, source in enumerate(dict.fromkeys(used))}

    def as_json(self) -> dict[str, object]:
        """The table: its columns, the lists they point at, and the moments of its changes."""
        columns = self._columns()
        columns |= self._standing_of_claims() if self._table == "claims" else self._chosen()
        held = sources(self._edition, self._sources, self._lists["kind"])
        named: dict[str, object] = {key: one.columns() for key, one in self._lists.items()}
        return {
            "table": self._table,
            "count": len(self._rows),
            "columns": columns,
            "lists": {**named, "source": held},
            "moments": [_milliseconds(moment) for moment in self._moments],
            "days": [self._day(moment) for moment in self._moments],
        }

    def _day(self, moment: datetime) -> str:
        return self._edition.language.day(moment.astimezone(HONG_KONG).date())

    def _columns(self) -> dict[str, object]:
        rows, edition = self._rows, self._edition
        shown = [visible(edition.shown(row)) for row in rows]
        spans = [visible(edition.span(row)) for row in rows]
        columns: dict[str, object] = {
            name: [self._lists[name].place(row[column], row) for row in rows]
            for name, column in _NAMED.items()
        }
        columns["dimensions"] = [self._dimensions(row) for row in rows]
        for name in ("source", "origin"):
            columns[name] = [self._sources[claim[f"{name}_id"]] for claim in self._claims]
        columns["printed"] = [visible(claim["reported"]) for claim in self._claims]
        columns["reading"] = sparse(visible(one["reads_as"] or "") for one in self._claims)
        columns["figure"] = shown
        columns["at"] = sparse(visible(claim["at"] or "") for claim in self._claims)
        columns["span"] = sparse(
            "" if span == figure else span for span, figure in zip(spans, shown, strict=True)
        )
        columns["size"] = ranks([_middle(row) for row in rows])
        columns["named"] = sparse(_own_name(claim) for claim in self._claims)
        return columns

    def _dimensions(self, row: Row) -> int:
        key = (row["metric_id"], row["dimensions"]) if row["dimensions"] else None
        return self._lists["dimensions"].place(key, row)

    def _standing_of_claims(self) -> dict[str, object]:
        history = History(self._edition.library)
        spells = [history.standings(claim) for claim in self._claims]
        earlier = {str(row): self._told(told) for row, told in enumerate(spells) if len(told) > 1}
        return {
            "known": [self._places[claim["known_at"]] for claim in self._claims],
            "standing": [self._mark(told[-1][1]) for told in spells],
            "earlier": earlier,
        }

    def _told(self, spells: list[Spell]) -> list[int]:
        return [part for since, mark in spells for part in (self._places[since], self._mark(mark))]

    def _mark(self, mark: str) -> int:
        return self._lists["standing"].place(mark, {"mark": mark})

    def _chosen(self) -> dict[str, object]:
        named: dict[str, Names] = self._lists
        return {
            "known": [self._places[row["known_from"]] for row in self._rows],
            "until": [self._places.get(row["known_to"], -1) for row in self._rows],
            "standing": [named["agreement"].place(row["agreement"], row) for row in self._rows],
            "rule": [named["rule"].place(row["rule"], row) for row in self._rows],
            "origins": [row["n_origins"] for row in self._rows],
        }

    def _every_moment(self) -> list[datetime]:
        package = self._edition.library.package
        sides = ("known_at", "status_from", "known_from", "known_to")
        rows = [*self._rows, *package.rows("facts"), *package.rows("conflicts")]
        return sorted({row[side] for row in rows for side in sides if row.get(side)})


def sparse(texts: Iterable[str]) -> dict[str, str]:
    """The texts that are not empty, by the number of their row."""
    return {str(row): text for row, text in enumerate(texts) if text}


def ranks(keys: list[object]) -> list[int]:
    """Where each key stands among all, from 0; -1 for none. Equal keys stand together."""
    held = sorted({key for key in keys if key is not None})  # pyright: ignore[reportArgumentType]
    places = {key: place for place, key in enumerate(held)}
    return [-1 if key is None else places[key] for key in keys]


def _middle(row: Row) -> object:
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
