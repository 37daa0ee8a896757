"""``import openbell`` against a Python that does nothing: the price of having it at hand."""

from measured.suite import Side, Suite, Target

from suites.ours import SEES_US, statement

NOTHING, OURS = "python -c pass", "import openbell"


def imports(runs: int) -> Suite:
    """In an environment with nothing of pandas or NumPy."""
    sides = (
        Side(NOTHING, statement("pass"), environment=SEES_US),
        Side(OURS, statement("import openbell"), environment=SEES_US),
    )
    return Suite("Importing", sides, (Target(OURS, NOTHING, "longer", 0.015),), runs)
