"""How each claim stood through time: an explorer asked as of a day shows no later quarrel."""

from collections import defaultdict
from datetime import datetime
from functools import cached_property

from openbell.site.marks import mark_beside
from openbell.wording.library import Library, Question, question
from openbell.wording.package import Row

Spell = tuple[datetime, str]


class History:
    """The facts and conflicts of all times, by the claims that they concern."""

    def __init__(self, library: Library) -> None:
        self._package = library.package

    @cached_property
    def _facts(self) -> dict[Question, list[Row]]:
        groups: defaultdict[Question, list[Row]] = defaultdict(list)
        for row in self._package.rows("facts"):
            groups[question(row)].append(row)
        return dict(groups)

    @cached_property
    def _conflicts(self) -> dict[str, list[Row]]:
        sides: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._package.rows("conflicts"):
            for claim_id in filter(None, (row["claim_a"], row["claim_b"])):
                sides[claim_id].append(row)
        return dict(sides)

    def standings(self, claim: Row) -> list[Spell]:
        """The marks of a claim in order, each with the moment from which it holds."""
        facts = self._facts.get(question(claim), [])
        conflicts = self._conflicts.get(claim["claim_id"], [])
        turns = {row[side] for row in (*facts, *conflicts) for side in ("known_from", "known_to")}
        turns |= {claim["known_at"], claim["status_from"]}
        moments = sorted(turn for turn in turns if turn and turn >= claim["known_at"])
        found: list[Spell] = []
        for moment in moments:
            mark = _mark_at(claim, moment, facts, conflicts)
            if not found or found[-1][1] != mark:
                found.append((moment, mark))
        return found


def _mark_at(claim: Row, moment: datetime, facts: list[Row], conflicts: list[Row]) -> str:
    since = claim["status_from"]
    status = "in_force" if since and since > moment else claim["status"]
    fact = next((row for row in facts if _holds(row, moment)), None)
    return mark_beside(claim, status, [row for row in conflicts if _holds(row, moment)], fact)


def _holds(row: Row, moment: datetime) -> bool:
    return row["known_from"] <= moment and (row["known_to"] is None or row["known_to"] > moment)
