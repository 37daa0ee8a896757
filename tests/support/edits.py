"""A small tree of records, and what a curator may do to it with an editor and a shell.

Two companies, four documents, two identities, a correction, a withdrawal, a conversion at exchange
rates and a waiver: each of them is something by which one record bears on what is found in another.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from support.record_tree import BASE, Tree

TWO = """\
name: Two
name_zh: 二号
sector: gpu
status: private
country: CN
source: weekly
parties:
  - {id: house, role: broker, name: House, source: weekly}
gaps:
  - {metric: revenue, period: "2022", status: not_found, looked_at: [weekly]}
"""
GROWTH = """\
name: Revenue growth
name_zh: 收入增长率
definition: Revenue divided by that of the year before, less one.
definition_zh: 本期收入除以上年收入再减一。
unit_kind: ratio
period_kind: duration
subjects: [company]
identities:
  - id: growth
    name: Growth
    name_zh: 增长
    terms:
      growth: {metric: revenue-growth}
      this: {metric: revenue}
      before: {metric: revenue, period: year_before}
    left: growth
    right: [this / before - 1]
    positive: [before]
    solve: {before: this / (1 + growth)}
"""
PRICE = """\
name: Offer price
name_zh: 发行价
definition: Price at which shares are offered.
definition_zh: 股份发售的价格。
unit_kind: per_share
period_kind: instant
subjects: [share_offering]
"""
RETURN = """\
name: Return
name_zh: 涨幅
definition: Share price divided by the offer price, less one.
definition_zh: 股价除以发行价再减一。
unit_kind: ratio
period_kind: instant
subjects: [company]
identities:
  - id: first-day-return
    name: Return
    name_zh: 涨幅
    terms:
      gain: {metric: share-price-return}
      price: {metric: share-price, where: {session: [close]}}
      offer: {metric: offer-price, offering_kinds: [ipo]}
    left: gain
    right: [price / offer - 1]
"""
NOTICE = """\
kind: exchange_filing
publisher: 交易所
language: zh-Hans
published: 2026-02-03
zone: "+08:00"
claims:
  - {company: two, metric: revenue, period: "2021", reported: 0.5亿元}
"""
WEEKLY = """\
kind: news
publisher: 每周财经
language: zh-Hans
published: 2026-01-09
zone: "+08:00"
waive:
  - {code: duplicate-source, reason: A waiver that nothing needs.}
claims:
  - {company: one, metric: revenue, period: 2025-H1, reported: 19.1亿元}
  - {company: one, metric: revenue, period: "2024", reported: 2.00亿元}
  - company: one
    metric: revenue
    period: "2023"
    reported: 1.00亿元
    retracted: {source: notice, reason: The exchange asked for it.}
  - {offering: one-ipo, metric: offer-price, period: 2026-01-08, reported: 116.2港元}
  - {company: one, metric: share-price-return, period: 2026-01-08, reported: 13.17%}
  - {company: one, metric: revenue-growth, period: "2024", reported: 100%}
  - {company: two, metric: revenue, period: "2024", reported: 3亿元, id: first}
  - {company: two, metric: revenue, period: "2023", reported: 1亿元}
  - {company: two, metric: revenue-growth, period: "2024", reported: 150%}
"""
HERALD = """\
kind: research_note
publisher: 先驱
language: zh-Hans
published: 2026-02-01
zone: "+08:00"
claims:
  - company: one
    metric: revenue
    period: 2025-H1
    reported: 1.91亿元
  - company: one
    metric: revenue
    period: 2025-H1
    reported: 0.27亿美元
    converted_from: CNY
    id: converted
  - company: two
    metric: revenue
    period: "2024"
    reported: 2.5亿元
    supersedes: weekly#first
    reason: The paper says so.
    retracted: {source: herald, reason: Withdrawn at once.}
  - company: two
    metric: revenue
    period: "2025"
    basis: forecast
    forecaster: house
    reported: 4亿元
    unit: CNY
"""
RATES = "Date,USD,CNY\n2024-12-20,1.04,7.59\n2025-06-30,1.17,8.39\n2026-03-02,1.18,8.20\n"

DEFINED = """\
dimensions:
  segment: {definition: A line of business., definition_zh: 业务分部。}
"""

FILES = (
    *("companies/one.yaml", "companies/two.yaml", "offerings/one-ipo.yaml", "package.yaml"),
    *("metrics/revenue.yaml", "metrics/revenue-growth.yaml", "metrics/share-price.yaml"),
    *("metrics/offer-price.yaml", "metrics/share-price-return.yaml", "exchange-rates.csv"),
    *("sources/daily.yaml", "sources/weekly.yaml", "sources/herald.yaml", "sources/notice.yaml"),
)
WORDS = (
    ("one", "two"),
    ("daily", "weekly"),
    ("herald", "nobody"),
    ("revenue", "share-price"),
    ("revenue-growth", "revenue-grwth"),
    ("1.91亿元", "19.1亿元"),
    ("2.00亿元", "2.0亿元"),
    ("100%", "250%"),
    ("2024", "2023"),
    ("2026-01-09", "2026-03-09"),
    ("2026-02-03", "2026-02-20"),
    ("kind: ipo", "kind: placing"),
    ("unit_kind: monetary", "unit_kind: ratio"),
    ("period_kind: duration", "period_kind: instant"),
    ("this / before - 1", "this/before-1"),
    ("definition: Income", "core: true\ndefinition: Income"),
    ("Income from", "The income from"),
    ("required: true", "required: false"),
    ("A line of business", "The line of business"),
    ("retracted:", "retired:"),
    ("supersedes: weekly#first", "supersedes: weekly#last"),
    ("converted_from: CNY", "converted_from: HKD"),
    ("duplicate-source", "series-jump"),
    ("claims:", "claims"),
    ("1.17", "1.71"),
    ("      this: {metric: revenue}\n      before", "      before"),
    ("    right", "    note: Right.\n    right"),
    ("      cloud: {name: Cloud, name_zh: 云端}\n", ""),
    (
        "      growth: {metric: revenue-growth}\n      this: {metric: revenue}\n",
        "      this: {metric: revenue}\n      growth: {metric: revenue-growth}\n",
    ),
    (
        "    period: 2025-H1\n    reported: 1.91亿元\n",
        "    reported: 1.91亿元\n    period: 2025-H1\n",
    ),
    ("\n", "\n# a remark\n"),
)
"""A text and another that may stand in its place; each is exchanged for the other."""

Act = Callable[[Path, Path], None]


@dataclass(frozen=True, slots=True)
class Edit:
    """Something done to one file; where it cannot be done, nothing is."""

    name: str
    act: Act
    file: str

    def __repr__(self) -> str:
        return f"{self.name}: {self.file}"

    def apply(self, root: Path, spare: Path) -> None:
        """Do it below a root; ``spare`` is another such tree, in its first state."""
        path = root / self.file
        path.parent.mkdir(exist_ok=True)
        self.act(path, spare / self.file)


def small_tree(root: Path) -> Path:
    """Write the records; they are sound."""
    shutil.copytree(BASE, root)
    tree = Tree(root)
    tree.add("companies/two", TWO).add("metrics/revenue-growth", GROWTH)
    tree.add("metrics/offer-price", PRICE).add("metrics/share-price-return", RETURN)
    tree.add("sources/weekly", WEEKLY).add("sources/herald", HERALD).add("sources/notice", NOTICE)
    tree.change("metrics/revenue", "dimensions", "rising: true\ncore: true\ndimensions")
    (root / "exchange-rates.csv").write_text(RATES, encoding="utf-8")
    package = root / "package.yaml"
    package.write_text(package.read_text(encoding="utf-8") + DEFINED, encoding="utf-8")
    return root


def _exchange(one: str, other: str) -> Act:
    def act(path: Path, _spare: Path) -> None:
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        there, instead = (one, other) if one in text else (other, one)
        if there in text and there:
            path.write_text(text.replace(there, instead, 1), encoding="utf-8")

    return act


def _delete(path: Path, _spare: Path) -> None:
    if path.is_dir():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def _restore(path: Path, spare: Path) -> None:
    _delete(path, spare)
    shutil.copy(spare, path)


def _rename(path: Path, _spare: Path) -> None:
    other = path.with_name(f"renamed-{path.name}")
    if path.exists():
        path.rename(other)
    elif other.exists():
        other.rename(path)


def _copy(path: Path, spare: Path) -> None:
    shutil.copy(spare, path.with_name(f"copied-{path.name}"))


def _cut(path: Path, _spare: Path) -> None:
    if path.is_file():
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])


def _spoil(path: Path, _spare: Path) -> None:
    if path.is_file():
        path.write_bytes(path.read_bytes() + b"\xff")


def _replace_by_folder(path: Path, spare: Path) -> None:
    _delete(path, spare)
    path.mkdir()


def _exchanges() -> Iterator[Edit]:
    """Every exchange that changes something in the first state of a file."""
    with TemporaryDirectory() as folder:
        root = small_tree(Path(folder) / "records")
        texts = {file: (root / file).read_text(encoding="utf-8") for file in FILES}
    for one, other in WORDS:
        for file, text in texts.items():
            if one in text or other in text:
                yield Edit(f"{one!r} or {other!r}", _exchange(one, other), file)


EXCHANGES = tuple(_exchanges())
HANDLINGS = tuple(
    Edit(act.__name__.strip("_"), act, file)
    for act in (_delete, _restore, _rename, _copy, _cut, _spoil, _replace_by_folder)
    for file in FILES
)
