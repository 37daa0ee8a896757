"""Bytes to a Document: the byte gate, the tree by the short way or the long, the schema line."""

from functools import partial

from openbell.problems import Problem, Span, problem
from openbell.records import refusals
from openbell.records.document import Document, Extent, Kind, Place, Places, quotable
from openbell.records.events import FASTEST, EventReader, NotYamlError, read_events
from openbell.records.gate import admit
from openbell.records.straight import straight_tree
from openbell.records.tree import ReadingStoppedError, TreeBuilder


def parse_document(
    content: bytes,
    *,
    path: str,
    kind: Kind | None,
    id: str,  # noqa: A002 - the field's own word
    parser: type[EventReader] = FASTEST,
) -> Document:
    """Read one record's bytes; `path` is only shown. Never raises on content.

    `data` is None after a refusal at the gate, a syntax error or a bound; every other problem
    leaves the tree to go on with, and all of them are given at once.
    """
    lines, refused = admit(content, path)
    if refused:
        return Document(path, kind, id, problems=tuple(refused), lines=lines)
    found = [*_schema_line(lines, path, kind), *_directives(lines, path)]
    places = Places(partial(_positions, lines, path, parser))
    if (data := straight_tree("\n".join(lines), parser)) is not None:
        return Document(path, kind, id, data, places, tuple(found), lines)
    builder = _built(lines, path, parser)
    return Document(
        path,
        kind,
        id,
        data=builder.data,
        places=Places.known(builder.positions if builder.data is not None else None),
        problems=tuple(sorted([*found, *builder.problems], key=lambda one: one.sort_key)),
        lines=lines,
        plain=builder.plain,
        plain_keys=builder.plain_keys,
    )


def _built(lines: tuple[str, ...], path: str, parser: type[EventReader]) -> TreeBuilder:
    """The long way: the tree as far as it could be read, every place, every problem."""
    builder = TreeBuilder(path, lines)
    try:
        for event in read_events(lines, path, parser):
            builder.take(event)
    except NotYamlError as error:
        builder.problems.append(error.found)
        builder.data = None
    except ReadingStoppedError:
        pass
    return builder


def _positions(lines: tuple[str, ...], path: str, parser: type[EventReader]) -> Place | None:
    return _built(lines, path, parser).positions


def schema_line(kind: Kind) -> str:
    """The first line of every record of a kind, by which editors find its JSON Schema."""
    return f"# yaml-language-server: $schema=../../schemas/records/{kind}.schema.json"


def _schema_line(lines: tuple[str, ...], path: str, kind: Kind | None) -> list[Problem]:
    if kind in (None, Kind.PACKAGE) or lines[0].rstrip() == schema_line(kind):
        return []
    found = problem(
        "schema-line",
        "the first line does not name the schema, so no editor can help",
        path=path,
        hint="make it the file's first line",
        span=Span(1, 1, len(lines[0]) + 1),
        allowed=schema_line(kind),
        line_text=quotable(lines, 1),
    )
    return [found]


def _directives(lines: tuple[str, ...], path: str) -> list[Problem]:
    return [
        refusals.DIRECTIVE.at(Extent(number, 1, number, len(line) + 1), path, lines)
        for number, line in enumerate(lines, start=1)
        if line.startswith("%")
    ]
