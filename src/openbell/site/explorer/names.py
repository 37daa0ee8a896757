"""The lists of names that rows of the explorer point at, each name once."""

import unicodedata
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from openbell.site.safe import file_stem, visible
from openbell.wording.edition import Edition
from openbell.wording.package import Row


@dataclass
class Names:
    """A list in the order of first use: an id, the name shown, other words it is found by."""

    describe: Callable[[Row], tuple[str, str, Iterable[str | None]]]
    """Gives all three for a row."""
    entries: dict[Hashable, tuple[str, str, str]] = field(
        default_factory=dict[Hashable, tuple[str, str, str]]
    )
    _places: dict[Hashable, int] = field(default_factory=dict[Hashable, int])

    def place(self, key: Hashable, row: Row) -> int:
        """Where the name of a key stands; -1 for an empty one."""
        if not key:
            return -1
        if key not in self.entries:
            identifier, shown, words = self.describe(row)
            self.entries[key] = (identifier, visible(shown), searched(words))
            self._places[key] = len(self._places)
        return self._places[key]

    def columns(self) -> dict[str, list[str]]:
        """The list as JSON: one column for each part that is shown."""
        ids, shown = ([entry[part] for entry in self.entries.values()] for part in (0, 1))
        return {"id": ids, "shown": shown}

    def words(self) -> list[str]:
        """What each name is found by beside its id and what is shown."""
        return [words for _, _, words in self.entries.values()]


def searched(words: Iterable[str | None]) -> str:
    """Words as they are looked for: one line, without case or width."""
    return unicodedata.normalize("NFKC", visible("\x20".join(filter(None, words)))).casefold()


def lists(here: Edition, there: Edition) -> dict[str, Names]:
    """An empty list for each column that has one; `there` is the same in the other language."""

    def label(section: str, column: str) -> Names:
        def describe(row: Row) -> tuple[str, str, Iterable[str | None]]:
            value = row[column]
            return (
                value,
                here.language.label(section, value),
                [there.language.label(section, value)],
            )

        return Names(describe)

    return {
        "company": Names(lambda row: _company(row["company_id"], here)),
        "offering": Names(lambda row: _offering(row["offering_id"], here)),
        "metric": Names(lambda row: _metric(row["metric_id"], here)),
        "period": Names(
            lambda row: (
                row["period"],
                here.language.period(row["period"]),
                [there.language.period(row["period"])],
            )
        ),
        "basis": label("basis", "basis"),
        "kind": label("source_kind", "kind"),
        "standing": label("mark", "mark"),
        "agreement": label("agreement", "agreement"),
        "rule": label("rule", "rule"),
    }


def _company(company_id: str, edition: Edition) -> tuple[str, str, list[str | None]]:
    library = edition.library
    row = library.companies.get(company_id, {})
    names = ("name", "name_zh", "legal_name", "legal_name_zh", "aliases")
    tickers = [one["ticker"] for one in library.of_company("securities").get(company_id, [])]
    return company_id, edition.company(company_id), [*(row.get(name) for name in names), *tickers]


def _offering(offering_id: str, edition: Edition) -> tuple[str, str, list[str | None]]:
    row = edition.library.offerings.get(offering_id, {})
    return offering_id, edition.offering(offering_id), [row.get("name"), row.get("name_zh")]


def _metric(metric_id: str, edition: Edition) -> tuple[str, str, list[str | None]]:
    row = edition.library.metrics.get(metric_id, {})
    return metric_id, edition.metric(metric_id), [row.get("name"), row.get("name_zh")]


def sources(
    edition: Edition, used: Iterable[str], kinds: Names
) -> tuple[dict[str, object], list[str]]:
    """The sources in the order given: who, of which kind, when, in what; and what they are called.

    A page named otherwise than by the source's id stands apart, by the number of its source.
    """
    parts = ("id", "shown", "kind", "day", "language")
    columns: dict[str, list[object]] = {name: [] for name in parts}
    pages: dict[str, str] = {}
    words: list[str] = []
    for place, source_id in enumerate(used):
        row = edition.library.sources.get(source_id, {})
        columns["id"].append(source_id)
        columns["shown"].append(visible(edition.publisher(source_id)))
        columns["kind"].append(kinds.place(row.get("kind") or "", row))
        columns["day"].append(edition.language.day((row.get("published") or "")[:10]))
        columns["language"].append(row.get("language") or "und")
        words.append(searched([row.get("title"), row.get("authors")]))
        if (page := file_stem(source_id)) != source_id:
            pages[str(place)] = page
    return {**columns, "page": pages}, words
