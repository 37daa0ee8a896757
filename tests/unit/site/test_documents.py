"""Pages that people wrote keep their links, and share their ids between languages."""

from pathlib import Path

import pytest

from openbell.site.documents import Document, read_document, read_folder

ENGLISH = """# How `it` works

See [the check](checks/one.md#why-it-matters), [code](../src/x.py), [home](https://a.example/)
and [below](#again).

```sh
# not a heading
```

## Again

## Again
"""
CHINESE = """# 工作原理

[检查](checks/one.zh-CN.md)

```sh
# 不是标题
```

## 其一

## 其二
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "method.md").write_text(ENGLISH)
    (tmp_path / "method.zh-CN.md").write_text(CHINESE)
    (tmp_path / "only.md").write_text("plain words\n")
    return tmp_path


def document(docs: Path, *, chinese: bool) -> Document:
    found = read_document(docs / "method.md", "docs/method", chinese=chinese)
    assert found is not None
    return found


def test_a_twin_is_taken_where_there_is_one(docs: Path) -> None:
    names = [(one.path, one.translated) for one in read_folder(docs, "docs", chinese=True)]
    assert names == [("docs/method", True), ("docs/only", False)]
    assert document(docs, chinese=True).title == "工作原理"
    assert document(docs, chinese=False).title == "How it works"
    assert read_folder(docs, "docs", chinese=False)[1].title == "only"
    assert read_document(docs / "gone.md", "docs/gone", chinese=False) is None


def test_chinese_headings_have_the_ids_of_the_english_ones(docs: Path) -> None:
    text = document(docs, chinese=True).with_ids()
    assert "# 工作原理 { #how-it-works }" in text
    assert "## 其一 { #again }" in text
    assert "## 其二 { #again_1 }" in text
    assert "\n# 不是标题\n" in text


def test_headings_that_do_not_match_are_left_alone(docs: Path) -> None:
    (docs / "method.zh-CN.md").write_text("# 工作原理\n")
    assert document(docs, chinese=True).with_ids() == "# 工作原理\n"


def test_links_lead_to_pages_or_become_words(docs: Path) -> None:
    known = {(docs / "checks" / "one.md").resolve(): "checks/one"}
    text = document(docs, chinese=False).relinked(known)
    assert "[the check](../checks/one.md#why-it-matters)" in text
    assert ", code, [home](https://a.example/)" in text
    assert "[below](#again)" in text
    assert "[检查](../checks/one.md)" in document(docs, chinese=True).relinked(known)
