"""``openbell new source``: the draft of a record for a document, with a line for each figure."""

import argparse
import hashlib
from pathlib import Path

from openbell.cli.command import CLEAN, PROBLEMS, UsageError, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.report import counted
from openbell.cli.writing import replaced

SUMMARY = "Draft the record of a document; point out one that is recorded already."
EXAMPLE = (
    "openbell new source https://example.org/news/1 --publisher 每日财经 --published 2026-01-08 "
    '--zone "+08:00" --text ../texts/1.txt --subject zhipu'
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("what", choices=("source",), help="what to draft")
    parser.add_argument("url", help="its address")
    parser.add_argument("--publisher", required=True, help="as the page names itself")
    parser.add_argument("--published", required=True, metavar="WHEN", help="as the page prints it")
    parser.add_argument("--zone", metavar="OFFSET", help="of a bare day, such as +08:00")
    parser.add_argument("--kind", default="news", help="kind of document (default: %(default)s)")
    parser.add_argument("--title", help="as printed")
    parser.add_argument("--language", default="zh-Hans", help="BCP 47 (default: %(default)s)")
    parser.add_argument("--subject", default="", metavar="WORD", help="a word for the file's name")
    parser.add_argument("--id", metavar="ID", help="the file's name (default: day, host, subject)")
    parser.add_argument(
        "--text",
        type=Path,
        metavar="FILE",
        help="the text as held: hashed, and searched for figures",
    )
    add_records(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the draft; 1 where the document is recorded already."""
    records = records_folder(arguments)
    with needs_extra("curate"):
        from openbell.authoring import Draft, drafted, prints, twins
        from openbell.models import type_documents
        from openbell.records import read_tree
        from openbell.records.names import is_id
    text = _held(arguments.text)
    draft = Draft(
        kind=arguments.kind,
        publisher=arguments.publisher,
        language=arguments.language,
        published=arguments.published,
        url=arguments.url,
        title=arguments.title,
        zone=arguments.zone,
        content_sha256=None if text is None else hashlib.sha256(text).hexdigest(),
    )
    dataset, _ = type_documents(list(read_tree(records)))
    known = list(
        twins(dataset.sources.values(), url=draft.url, content_sha256=draft.content_sha256)
    )
    if known:
        for twin in known:
            print(f"recorded already, by its {twin.mark}: {twin.path}")
        return PROBLEMS
    name = arguments.id or draft.name(arguments.subject)
    if not is_id(name):
        raise UsageError(f"{name} is no id: small letters, digits and single hyphens")
    path = records / "sources" / f"{name}.yaml"
    if path.exists():
        raise UsageError(f"{path} exists; give the new record a name of its own with --id")
    found = list(prints(text.decode("utf-8"), draft.language)) if text else []
    _write(path, drafted(draft, found))
    told = f", {counted(len(found), 'figure')} to look at" if text else ""
    print(f"{path}{told}")
    return CLEAN


def _write(path: Path, text: str) -> None:
    """Write the draft if it is a sound record; raises UsageError with what is wrong."""
    from openbell.models.typed import type_document
    from openbell.records import Kind, parse_document

    document = parse_document(text.encode(), path=str(path), kind=Kind.SOURCE, id=path.stem)
    record, problems = type_document(document)
    if record is None or problems:
        first = problems[0]
        allowed = f"; allowed: {first.allowed}" if first.allowed else ""
        raise UsageError(f"{first.message}{allowed}; {first.hint}")
    replaced(path, text)


def _held(path: Path | None) -> bytes | None:
    if path is None:
        return None
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8; save it so, since its hash is published") from error
    return content
