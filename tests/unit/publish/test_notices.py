from dataclasses import replace

import pytest
import yaml
from support.sample_package import PACKAGE, Contributor

from openbell.publish.notices import citation, licence_notice, readme
from openbell.schema import TABLES


def test_the_citation_is_yaml_with_every_value_a_text() -> None:
    tricky = replace(
        PACKAGE,
        title='A "title": with colons # and marks',
        version="1.10",
        contributors=(Contributor("No"), Contributor("null")),
        keywords=("2024", "yes"),
    )
    read = yaml.safe_load(citation(tricky))
    assert read["title"] == tricky.title
    assert read["version"] == "1.10"
    assert read["authors"] == [{"name": "No"}, {"name": "null"}]
    assert read["keywords"] == ["2024", "yes"]
    assert read["license"] == ["CC-BY-4.0"]
    assert read["type"] == "dataset"


def test_the_citation_has_what_the_format_requires_and_no_date_of_a_clock() -> None:
    read = yaml.safe_load(citation(PACKAGE))
    assert {"cff-version", "message", "title", "authors"} <= read.keys()
    assert "date-released" not in read


def test_without_keywords_the_citation_has_no_empty_list() -> None:
    assert "keywords" not in yaml.safe_load(citation(replace(PACKAGE, keywords=())))


def test_the_readme_lists_every_table_with_its_rows() -> None:
    text = readme(PACKAGE, {table.name: place for place, table in enumerate(TABLES)})
    for place, table in enumerate(TABLES):
        assert f"| `{table.name}` | {place} | {table.description} |" in text


@pytest.mark.parametrize("part", ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"])
def test_the_licence_notice_names_the_licence_and_where_it_stands(part: str) -> None:
    assert part in licence_notice(PACKAGE)
