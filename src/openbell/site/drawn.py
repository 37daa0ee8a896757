"""A drawing as a page shows it: its heading, one sentence, what the marks mean, and its points."""

from collections.abc import Iterator
from dataclasses import dataclass

from openbell.charts import Point, Spec
from openbell.charts.chart import Keys
from openbell.charts.marks import doubtful
from openbell.wording.edition import Edition


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing for phones and, where one that fits both would be too small, one for desks."""

    name: str
    title: str
    note: str
    keys: tuple[tuple[str, str], ...]
    points: list[Point]
    narrow: Spec
    wide: Spec | None = None

    @property
    def specs(self) -> Iterator[Spec]:
        """What is to be drawn."""
        yield self.narrow
        if self.wide is not None:
            yield self.wide


def key_words(keys: Keys, spec: Spec, edition: Edition) -> tuple[tuple[str, str], ...]:
    """The marks of a drawing with their words; those of doubt only where it has them."""
    seen = dict.fromkeys((*keys, *doubtful(spec)))
    return tuple((mark, edition.language.t(key)) for mark, key in seen)
