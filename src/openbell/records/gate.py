"""The byte gate: what is no plain visible UTF-8 text never reaches the YAML parser.

Parsers disagree about byte order marks, control characters, tabs and odd line ends, and some crash
on them; here each is refused with its place. LF ends a line. CR LF is accepted, because Git on
Windows makes it and YAML reads it as LF; a lone CR is refused. A tab is refused everywhere, since
YAML forbids it as indentation and no figure or name holds one.
"""

from collections.abc import Iterator

from openbell.problems import Problem, Span, problem
from openbell.records.characters import describe, find_unseen
from openbell.records.document import quotable

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. The longest prospectus gives a record of some hundred kilobytes."""
MOST_CHARACTERS_NAMED = 20
"""Refused characters are named one by one up to this many; a binary file has millions."""

_SAVE_AS = "save the file as UTF-8 without a byte order mark"
_DELETE = "delete it; if the text was pasted, type the part around it again"
_HINTS = {
    "\t": "indent with spaces, two for each level",
    "\r": "save the file with LF line ends",
    "\ufeff": _SAVE_AS,
}


def admit(content: bytes, path: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Decode a file's bytes into lines without ends; with problems it must not be parsed."""
    if len(content) > LARGEST_FILE:
        return (), [too_large(path)]
    text, found = _decode(content, path)
    text = text.replace("\r\n", "\n")
    lines = tuple(text.split("\n"))
    if not found and find_unseen(text):
        found = list(_unseen(lines, path))
    return lines, found


def too_large(path: str) -> Problem:
    """The problem of a file beyond LARGEST_FILE, wherever it is noticed."""
    return problem(
        "file-size",
        "the file is larger than any record can be",
        path=path,
        allowed=f"at most {LARGEST_FILE:,} bytes",
        hint="keep only the figures of one document in a file",
    )


def _decode(content: bytes, path: str) -> tuple[str, list[Problem]]:
    wrong = "the file is not UTF-8 text"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", [_refusal(path, f"{wrong} but UTF-16", Span(1, 1, 1), _SAVE_AS)]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        shown = content.decode("utf-8", errors="replace")
        message = f"{wrong}: byte 0x{content[error.start]:02X} cannot stand here"
        span = Span(line, column, column + 1)
        return shown, [_refusal(path, message, span, _SAVE_AS, tuple(shown.split("\n")))]
    if "\0" not in text:
        return text, []
    before = text[: text.index("\0")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"{wrong}: it holds NUL, as binary files and UTF-16 do"
    return text, [_refusal(path, message, Span(line, column, column + 1), _SAVE_AS)]


def _unseen(lines: tuple[str, ...], path: str) -> Iterator[Problem]:
    named = 0
    for number, line in enumerate(lines, start=1):
        at = 0
        while match := find_unseen(line, at):
            at, character = match.end(), match.group()
            span = Span(number, at, at + 1)
            message = f"the character {describe(character)} cannot be seen"
            hint = _HINTS.get(character, _DELETE)
            yield _refusal(path, message, span, hint, lines, character)
            named += 1
            if named == MOST_CHARACTERS_NAMED:
                return


def _refusal(
    path: str,
    message: str,
    span: Span,
    hint: str,
    lines: tuple[str, ...] = (),
    value: str | None = None,
) -> Problem:
    return problem(
        "file-encoding",
        message,
        path=path,
        hint=hint,
        span=span,
        value=value and f"U+{ord(value):04X}",
        allowed="UTF-8 text of visible characters, spaces and LF or CR LF line ends",
        line_text=quotable(lines, span.line),
    )
