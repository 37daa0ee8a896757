"""The same press in round-ups: papers that print fifty figures of several companies at a time.

A tree of records is as large as its files are many and long, and both are to be chosen. So the
articles on a few companies are gathered, paper by paper, into sources of so many claims each.
Nothing is checked here, which makes it quick: that the records are sound is for a test to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import Any

from synthetic.press import (
    ARTICLES,
    CORRECTED,
    KINDS,
    PRINTED,
    RELAYED,
    SEED,
    SLIP,
    WITHDRAWN,
    claim,
    moment,
    note,
)
from synthetic.printing import printed, slipped
from synthetic.truth import Occasion, Quantity, occasions

TOGETHER = 10
"""How many companies a paper follows at a time."""
Body = dict[str, Any]


@dataclass(slots=True)
class _Issue:
    """A source that is still being written."""

    day: date = date.min
    cites: dict[str, Body] = field(default_factory=dict[str, Body])
    claims: list[Body] = field(default_factory=list[Body])
    asked: set[tuple[object, ...]] = field(default_factory=set[tuple[object, ...]])
    slips: list[tuple[Body, Body]] = field(default_factory=list[tuple[Body, Body]])
    name: str = ""

    def take(self, body: Body) -> bool:
        """Print a claim, unless its question is answered here already."""
        subject = body.get("company") or body["offering"]
        question = (subject, body["metric"], body["period"], *sorted(body["dimensions"].items()))
        if question in self.asked:
            return False
        self.asked.add(question)
        self.claims.append(body)
        return True


class RoundUps:
    """Sources of exactly `size` claims, but for the last of each paper; `claims` of them in all."""

    def __init__(self, claims: int, size: int) -> None:
        """Print nothing yet."""
        self.companies: list[str] = []
        self._left, self._size = claims, size
        self._open: dict[int, _Issue] = {}
        self._numbers, self._chance = count(), Random(SEED)
        self._corrections = self._new_corrections()

    def sources(self) -> Iterator[tuple[str, Body]]:
        """Each source by its id; `companies` grows meanwhile."""
        while self._left:
            first = len(self.companies)
            names = [f"company-{first + each:06}" for each in range(TOGETHER)]
            self.companies += names
            chances = [Random(f"{SEED} {first + each}") for each in range(TOGETHER)]
            told = [list(occasions(chance)) for chance in chances]
            for same in zip(*told, strict=True):
                for name, chance, occasion in zip(names, chances, same, strict=True):
                    for paper in range(chance.choice(ARTICLES)):
                        yield from self._article(paper, name, occasion, chance)
        for issue in (*self._open.values(), self._corrections):
            if issue.claims or issue.name:
                yield self._closed(issue)

    def _article(
        self, paper: int, name: str, occasion: Occasion, chance: Random
    ) -> Iterator[tuple[str, Body]]:
        relayed = note(occasion, chance) if chance.random() < RELAYED else None
        figures = [one for one in occasion.figures if chance.random() < PRINTED]
        wrong = chance.choice(figures) if figures and chance.random() < SLIP else None
        for figure in figures:
            issue = self._open.setdefault(paper, _Issue())
            body = claim(name, figure, chance)
            if not self._left or not issue.take(body):
                continue
            self._left -= 1
            issue.day = max(issue.day, occasion.day)
            if figure is wrong:
                _slip(issue, body, figure, chance)
            if relayed is not None:
                body["cites"] = _cited(issue, relayed)
            if len(issue.claims) == self._size:
                yield from self._issued(self._open.pop(paper))

    def _issued(self, issue: _Issue) -> Iterator[tuple[str, Body]]:
        """A whole source, after what a later one will mend in it is settled."""
        issue.name = f"{issue.day}-round-up-{next(self._numbers):06}"
        full = False
        for wrong, right in issue.slips:
            outcome, later = self._chance.random(), self._corrections
            if full or outcome > CORRECTED + WITHDRAWN or not self._left:
                continue
            later.day = max(later.day, issue.day + timedelta(7))
            if outcome > CORRECTED:
                wrong["retracted"] = {"source": later.name, "reason": "Misprint."}
                continue
            mended = {"supersedes": f"{issue.name}#{wrong['id']}", "reason": "Misprint."}
            self._left -= later.take(right | mended)
            full = len(later.claims) == self._size
        yield self._closed(issue)
        if full:
            yield self._closed(self._corrections)
            self._corrections = self._new_corrections()

    def _new_corrections(self) -> _Issue:
        return _Issue(name=f"corrections-{next(self._numbers):06}")

    def _closed(self, issue: _Issue) -> tuple[str, Body]:
        name = issue.name or f"{issue.day}-round-up-{next(self._numbers):06}"
        day = max(issue.day, date(2023, 1, 1))
        return name, {
            "kind": self._chance.choices(list(KINDS), list(KINDS.values()))[0],
            "publisher": f"Paper {self._chance.randrange(400)}",
            "title": f"Round-up {name}",
            "language": "zh-Hans",
            "published": moment(day, self._chance),
            "cites": issue.cites,
            "claims": issue.claims,
        }


def _slip(issue: _Issue, body: Body, figure: Quantity, chance: Random) -> None:
    issue.slips.append((body, dict(body)))
    misprint = printed(slipped(figure.value, chance), figure.style, chance)
    body |= {"id": f"slip-{len(issue.slips)}", "reported": misprint}


def _cited(issue: _Issue, relayed: Body) -> str:
    """The key of a note among those that the issue cites."""
    house = relayed["publisher"].rpartition(" ")[2]
    key = f"broker-{house}-{relayed['published']}"
    issue.cites[key] = relayed
    return key
