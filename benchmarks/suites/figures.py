"""The hot loop: prints of the real records into exact intervals, on one core."""

from measured.suite import Side, Suite, Target

from suites.ours import SEES_US, script

A_SECOND = 300_000
MODES = {
    "repeats": "as they come, repeats and all, nothing read before",
    "distinct": "each distinct print once",
    "again": "all of them read before",
}


def figures(runs: int) -> Suite:
    """Seconds that a million prints take."""
    sides = [
        Side(words, script("figures_reader", mode), environment=SEES_US, own_clock=True)
        for mode, words in MODES.items()
    ]
    aim = 1_000_000 / A_SECOND
    targets = [
        Target(side.name, side.name, "under", aim)
        for side in sides
        if side.command[-1] != "distinct"
    ]
    return Suite("A million prints read as figures", sides, targets, runs)
