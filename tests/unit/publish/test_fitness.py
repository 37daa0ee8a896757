from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from support.sample_package import PACKAGE, publish_sample, sample_tables
from support.sample_rows import Rows, sample_rows

from openbell.publish import UnpublishableError, publish
from openbell.publish.fitness import publishable


def repeat_a_key(rows: Rows) -> None:
    rows["companies"].append(rows["companies"][0])


def refer_to_nothing(rows: Rows) -> None:
    rows["claims"][0]["company_id"] = "nobody"


def leave_out(rows: Rows) -> None:
    rows["claims"][0]["reported"] = None


def write_an_empty_text(rows: Rows) -> None:
    rows["claims"][0]["note"] = ""


def write_a_nul(rows: Rows) -> None:
    rows["claims"][0]["note"] = "a\0b"


def write_a_carriage_return(rows: Rows) -> None:
    rows["claims"][0]["note"] = "a\rb"


def write_decomposed_text(rows: Rows) -> None:
    rows["companies"][0]["name"] = "Zhipu\u0301"
    rows["companies"][0]["name_zh"] = "e\u0301"


def leave_the_vocabulary(rows: Rows) -> None:
    rows["facts"][0]["rule"] = "by-hand"


def break_the_pattern(rows: Rows) -> None:
    rows["sources"][0]["content_sha256"] = "0" * 63


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (repeat_a_key, "companies: 1 rows repeat a key: zhipu"),
        (refer_to_nothing, "claims: company_id refers to companies that are not there: nobody"),
        (leave_out, "claims: reported: 1 cells are null"),
        (write_an_empty_text, "claims: note: text is empty instead of null: ''"),
        (write_a_nul, r"claims: note: text holds a control character: 'a\x00b'"),
        (write_a_carriage_return, r"claims: note: text holds a control character: 'a\rb'"),
        (write_decomposed_text, "companies: name_zh: text is not NFC: 'e\u0301'"),
        (leave_the_vocabulary, "facts: rule: not one of in_force, "),
        (break_the_pattern, "sources: content_sha256: not of the form ^[0-9a-f]{64}$: '000"),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_slip_is_refused_and_the_last_package_stays(
    tmp_path: Path, slip: Callable[[Rows], None], message: str
) -> None:
    last = publish_sample(tmp_path)
    rows = sample_rows()
    slip(rows)
    with pytest.raises(UnpublishableError) as refusal:
        publish_sample(tmp_path, rows)
    assert any(finding.startswith(message) for finding in refusal.value.findings)
    assert (tmp_path / "package").resolve() == last.path
    assert [path.name for path in (tmp_path / "releases").iterdir()] == [last.hash]


def test_every_slip_is_told_at_once() -> None:
    rows = sample_rows()
    write_a_nul(rows)
    leave_the_vocabulary(rows)
    repeat_a_key(rows)
    with pytest.raises(UnpublishableError) as refusal:
        publishable(sample_tables(rows))
    assert len(refusal.value.findings) == 3


def test_a_table_missing_unknown_or_of_other_types_is_refused(tmp_path: Path) -> None:
    tables = sample_tables()
    del tables["people"]
    tables["persons"] = pa.table({"a": [1]})
    tables["claims"] = tables["claims"].drop_columns(["note"])
    with pytest.raises(UnpublishableError) as refusal:
        publish(tables, PACKAGE, tmp_path)
    assert refusal.value.findings == (
        "there is no table 'persons'",
        "people is missing",
        "claims does not have the published columns and types",
    )
    assert not (tmp_path / "releases").exists()


def test_rows_come_out_in_the_order_of_their_keys() -> None:
    tables = sample_tables()
    turned = {name: table.take(list(range(table.num_rows))[::-1]) for name, table in tables.items()}
    facts = publishable(turned)["facts"]
    keys = list(zip(*(facts[name].to_pylist() for name in ("fact_id", "known_from")), strict=True))
    assert keys == sorted(keys)
