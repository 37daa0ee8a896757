"""Every lexical form says in words what its pattern says, so that nobody meets a pattern."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from openbell.models.forms import FORMS, ID, WORD, Form
from openbell.models.json_schema import record_schema
from openbell.models.kinds import MODELS
from openbell.problems import CODES

each_form = pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.words[:24])


def strings(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that is text of some form."""
    if isinstance(schema, dict):
        if schema.get("type") == "string":
            yield schema
        for part in schema.values():
            yield from strings(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from strings(part)


@pytest.mark.parametrize("kind", MODELS)
def test_every_text_in_the_schemas_is_of_a_form_or_from_a_list_of_choices(kind: Any) -> None:
    for text in strings(record_schema(kind)):
        if "enum" not in text and "const" not in text:
            assert text["pattern"] in FORMS
            assert text["patternErrorMessage"].startswith("Write ")


@each_form
def test_the_examples_in_the_words_are_of_the_form(form: Form) -> None:
    _, _, given = form.words.partition("such as ")
    if not given and ", " in form.words and " " not in form.words.replace(", ", ""):
        given = form.words
    for example in re.split(r", | or ", given) if given else []:
        if " " not in example:
            assert re.search(form.pattern, example), example


@each_form
def test_the_words_hold_no_pattern(form: Form) -> None:
    assert not re.search(r"[\\^$*{}\[\]|]", form.words)


@each_form
def test_the_code_of_a_form_is_a_known_error(form: Form) -> None:
    assert CODES[form.code].severity == "error"


@pytest.mark.parametrize("text", ["zhipu", "zhipu-ipo", "2026-01-08-daily", "glm-4-7"])
def test_ids_are_lower_case_words_joined_by_hyphens(text: str) -> None:
    assert re.search(ID.pattern, text)


@pytest.mark.parametrize(
    "text", ["", "Zhipu", "a_b", "a--b", "-a", "a-", "a b", "a.b", "智谱", "a\n"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    assert re.fullmatch(ID.pattern.strip("^$"), text) is None


@pytest.mark.parametrize("text", ["hk_public", "h", "2025"])
def test_names_of_dimensions_are_joined_by_underscores(text: str) -> None:
    assert re.search(WORD.pattern, text)
    assert not re.search(WORD.pattern, f"{text}-x")
