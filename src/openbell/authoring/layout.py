"""One record laid out: what another reader would mistake is quoted, and loose ends are tied.

The text is edited where it must be and nowhere else, so that comments stay and a diff shows only
what changed. An edit that would change what the record says is not made.
"""

from dataclasses import dataclass, replace

from openbell.models.typed import type_document
from openbell.problems import Problem, Severity
from openbell.records import Document, Kind, parse_document
from openbell.records.parse import schema_line


@dataclass(frozen=True, slots=True)
class Laid:
    """A record's text as it should be, or why it cannot be laid out (``problems``, errors all)."""

    text: str
    problems: tuple[Problem, ...] = ()


def laid_out(content: bytes, *, path: str, kind: Kind | None, name: str) -> Laid:
    """The record with its schema line, quotation marks and line ends in order.

    A record that cannot be read whole comes back as it is, with the problems.
    """
    document = parse_document(content, path=path, kind=kind, id=name)
    errors = tuple(one for one in document.problems if one.severity is Severity.ERROR)
    text = content.decode("utf-8", "replace")
    if errors or document.data is None:
        return Laid(text, errors)
    lines = _headed(_quoted(document), kind)
    made = "\n".join(lines).rstrip("\n") + "\n"
    trimmed = "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
    for candidate in (trimmed, made):
        again = parse_document(candidate.encode(), path=path, kind=kind, id=name)
        if again.data == document.data:
            return Laid(candidate)
    return Laid(text)


def _quoted(document: Document) -> list[str]:
    """The lines, with double quotation marks around every scalar that is text only here."""
    _, problems = type_document(replace(document, problems=()))
    marks = [one.span for one in problems if one.code == "plain-scalar" and one.span]
    lines = list(document.lines)
    for span in sorted(marks, key=lambda span: (span.line, span.column), reverse=True):
        line = lines[span.line - 1]
        start, end = span.column - 1, span.end_column - 1
        lines[span.line - 1] = f'{line[:start]}"{line[start:end]}"{line[end:]}'
    return lines


def _headed(lines: list[str], kind: Kind | None) -> list[str]:
    """The lines, the first of which names the schema for editors."""
    if kind in (None, Kind.PACKAGE):
        return lines
    line = schema_line(kind)
    rest = lines[1:] if lines[0].startswith("# yaml-language-server:") else lines
    return [line, *(other for other in rest if other.rstrip() != line)]
