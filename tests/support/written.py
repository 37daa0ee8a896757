"""Markdown that people wrote, cut into fenced blocks that a test can run and compare.

A `text` block that follows a `sh` or `python` block is what that block prints. A `diff` block
before it is a slip to make in the records first. A `yaml` block whose first line names a file is
an excerpt of it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TWIN = ".zh-CN.md"

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]+\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block, with what it is shown to print and the slip that is made before it."""

    page: str
    line: int
    language: str
    text: str
    output: str | None = None
    slip: str | None = None

    @property
    def name(self) -> str:
        """The page and the block's line in it, `README.md:12`."""
        return f"{self.page}:{self.line}"

    @property
    def commands(self) -> list[list[str]]:
        """The words of each line of a `sh` block."""
        return [line.split() for line in self.text.splitlines() if line.strip()]


def read_page(page: str) -> str:
    """The text of a page, named from the root of the checkout."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, each `sh` and `python` block with its output and its slip."""
    text = read_page(page)
    fences = [
        (text.count("\n", 0, match.start()) + 1, match[1], match[2])
        for match in _FENCE.finditer(text)
    ]
    found: list[Block] = []
    for index, (line, language, body) in enumerate(fences):
        before = fences[index - 1] if index else (0, "", "")
        after = fences[index + 1] if index + 1 < len(fences) else (0, "", "")
        runs = language in {"sh", "python"}
        output = after[2] if runs and after[1] == "text" else None
        slip = before[2] if runs and before[1] == "diff" else None
        found.append(Block(page, line, language, body, output, slip))
    return found


def heading_levels(page: str) -> list[int]:
    """The levels of a page's headings, in their order; `#` inside a fence is no heading."""
    return [len(marks) for marks in _HEADING.findall(_FENCE.sub("", read_page(page)))]


def links(page: str) -> list[str]:
    """Where a page links to."""
    return _LINK.findall(_FENCE.sub("", read_page(page)))


def renew(page: str, old: str, new: str) -> None:
    """Put the output that a command prints today into a page, and into its Chinese twin."""
    twin = page.removesuffix(".md") + TWIN
    for name in (page, twin):
        if (ROOT / name).is_file():
            text = read_page(name).replace(f"```text\n{old}```", f"```text\n{new}```", 1)
            (ROOT / name).write_text(text, encoding="utf-8")
