"""Questions over a million facts: through the loader, and in DuckDB as one would write it by hand.

Seconds are those of the question: both sides have imported what they need before.
"""

from measured.made import package
from measured.suite import Side, Suite, Target

from suites.ours import SEES_US, other, script

FACTS = 1_000_000
QUESTIONS = {
    "as-of": "all facts as of a day",
    "company": "one company as of a day",
    "metric": "one metric as of a day",
    "count": "facts of each metric counted",
}


def queries(runs: int, facts: int = FACTS) -> Suite:
    """Each question both ways, over the very same Parquet."""
    folder = str(package(facts))
    sides: list[Side] = []
    targets: list[Target] = []
    for question, words in QUESTIONS.items():
        ours = Side(
            f"openbell: {words}",
            script("query", folder, question, peer="sql"),
            environment=SEES_US,
            own_clock=True,
        )
        theirs = Side(
            f"DuckDB: {words}",
            other("query", folder, question, peer="sql"),
            own_clock=True,
        )
        sides += (ours, theirs)
        targets.append(Target(ours.name, theirs.name, "within", 1.5))
    return Suite(f"Questions over {facts:,} facts", sides, targets, runs)
