"""The library as one language tells it: names, figures and dimensions ready for a page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from openbell.wording.language import Language
from openbell.wording.library import Library
from openbell.wording.numerals import LanguageCode
from openbell.wording.package import Row
from openbell.wording.quantities import GLANCE, Quantity, brief, figure, ratio_style, span
from openbell.wording.words import has_word, load_words


@dataclass(frozen=True)
class Edition:
    """A library in one language; every method gives plain text that is still to be escaped."""

    library: Library
    language: Language
    _quantities: dict[str, Quantity] = field(default_factory=dict[str, Quantity])
    _memories: dict[object, dict[Any, Any]] = field(default_factory=dict[object, dict[Any, Any]])

    def memory(self, of: object) -> dict[Any, Any]:
        """What was worked out from this edition for one purpose and will be asked again."""
        return self._memories.setdefault(of, {})

    @property
    def code(self) -> LanguageCode:
        """The language's code."""
        return self.language.code

    def company(self, company_id: str | None) -> str:
        """A company's name; the id where it has no row."""
        row = self.library.companies.get(company_id or "")
        return self.language.name(row) if row else company_id or ""

    def offering(self, offering_id: str | None) -> str:
        """An offering's name."""
        row = self.library.offerings.get(offering_id or "")
        return self.language.name(row) if row else offering_id or ""

    def metric(self, metric_id: str) -> str:
        """A metric's name."""
        row = self.library.metrics.get(metric_id)
        return self.language.name(row) if row else metric_id

    def subject(self, row: Row) -> str:
        """Whom a claim, fact or conflict is about: the offering, else the company."""
        return (
            self.offering(row["offering_id"])
            if row.get("offering_id")
            else self.company(row.get("company_id"))
        )

    def publisher(self, source_id: str) -> str:
        """Who issued a source."""
        row = self.library.sources.get(source_id)
        return str(row["publisher"]) if row else source_id

    def source(self, source_id: str) -> str:
        """A source's title; publisher, kind and day where none is printed."""
        row = self.library.sources.get(source_id)
        if row is None:
            return source_id
        kind = self.language.label("source_kind", row["kind"])
        day = self.language.day((row["published"] or "")[:10])
        joint = ", " if self.code == "en" else "，"
        return str(row["title"] or joint.join(filter(None, (row["publisher"], kind, day))))

    def dimensions(self, row: Row) -> list[str]:
        """What tells the figure from others of its metric, one text per dimension."""
        parts = [part.partition("=") for part in (row.get("dimensions") or "").split(";") if part]
        return [self._dimension(row, name, value) for name, _, value in parts]

    def _dimension(self, row: Row, name: str, value: str) -> str:
        """One dimension; its own name is given too where the value says little without it."""
        named = self.library.dimension_names.get((row["metric_id"], name, value))
        if named:
            return self.language.name(named)
        joint = ": " if self.code == "en" else "："
        party = self.library.parties.get(f"{row['company_id']}.{value}")
        if party and name == "forecaster":
            shown = self.language.name(party)
        else:
            shown = self.language.label("dimension_value", value)
        return self.language.label("dimension", name) + joint + shown

    def shown(self, row: Row) -> str:
        """A claim's or fact's figure; the printed words where they hold no number."""
        claim, known = self.claim(row), self.memory("shown")
        if (key := claim["claim_id"]) not in known:
            known[key] = figure(self.quantity(claim), self.code) or claim["reported"]
        return known[key]

    def brief(self, row: Row) -> str:
        """The same at a glance: long numbers rounded."""
        return figure(brief(self.quantity(row)), self.code) or self.claim(row)["reported"]

    def drawn(self, row: Row) -> str:
        """The same beside a mark, whose eye reads four digits at most."""
        return figure(brief(self.quantity(row), GLANCE), self.code) or self.claim(row)["reported"]

    def quoted(self, claim: Row) -> str:
        """A claim as one quotes it: its words, whose they are, and who relays them."""
        return self.language.says("quoted", printed=claim["reported"], voice=self.voice(claim))

    def told(self, claim: Row) -> str:
        """The print, how it is read where it is words, and the figure where it is not the same."""
        says, reading, shown = self.language.says, claim["reads_as"], self.brief(claim)
        told = says("as_printed", printed=claim["reported"])
        told += says("read_as", reading=reading) if reading else ""
        return told if shown == claim["reported"] else told + self.language.t("colon") + shown

    def voice(self, claim: Row) -> str:
        """Whose figure it is; where another document was read, by whom it is relayed."""
        origin, read = (self.publisher(claim[side]) for side in ("origin_id", "source_id"))
        return read if origin == read else self.language.says("relayed", origin=origin, by=read)

    def span(self, row: Row) -> str:
        """The whole interval of a claim or fact."""
        claim, known = self.claim(row), self.memory("span")
        if (key := claim["claim_id"]) not in known:
            known[key] = span(self.quantity(claim), self.code)
        return known[key]

    def about(self, row: Row, *, subject: bool = True) -> str:
        """The question that a claim, fact or conflict is about, in one line."""
        parts = [self.metric(row["metric_id"]), *self.dimensions(row)]
        parts.append(self.language.period(row["period"]))
        basis = (row if "basis" in row else self.library.claims[row["claim_a"]])["basis"]
        if basis != "actual":
            parts.append(self.language.label("basis", basis))
        return " · ".join([self.subject(row), *parts] if subject else parts)

    def terms(self, conflict: Row, claim: Row) -> list[str]:
        """What a claim stands for in the identity that a conflict rests on."""
        terms = self.library.audit_terms.get(conflict["audit_id"] or "", [])
        return [term["term"] for term in terms if term["claim_id"] == claim["claim_id"]]

    def claim(self, row: Row) -> Row:
        """The claim itself, for a claim or for the fact that chose it."""
        return row if "reported" in row else self.library.claims[row["claim_id"]]

    def quantity(self, row: Row) -> Quantity:
        """The figure with its unit, as `quantities` writes it."""
        claim = self.claim(row)
        if claim["claim_id"] not in self._quantities:
            self._quantities[claim["claim_id"]] = self._quantity(claim)
        return self._quantities[claim["claim_id"]]

    def _quantity(self, claim: Row) -> Quantity:
        metric = self.library.metrics.get(claim["metric_id"], {})
        printed = " ".join(filter(None, (claim["reported"], claim.get("reads_as"))))
        return Quantity(
            value=claim["value"],
            low=claim["low"],
            high=claim["high"],
            unit=claim["unit"],
            unit_kind=metric.get("unit_kind") or "count",
            qualifier=claim["qualifier"],
            ratio_style=ratio_style(printed),
            unit_word=self.counted(claim["unit"]),
        )

    def counted(self, unit: str | None) -> tuple[str, str]:
        """The thing counted, singular and plural; in Chinese one form, empty where unknown."""
        if not unit or unit == "1":
            return "", ""
        plain = unit.replace("_", " ")
        if self.code == "zh":
            known = load_words()["counted"].get(unit, ("", ""))[1]
            return known, known
        known = load_words()["counted"][unit][0] if has_word("counted", unit) else plain + "s"
        return plain, known

    def by_name(self, ids: Iterable[str], names: dict[str, Row]) -> list[str]:
        """Ids in the order of their names in this language."""
        return sorted(ids, key=lambda key: (self.language.sort_key(names[key]), key))
