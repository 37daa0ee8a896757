"""``openbell evidence``: does each reported figure stand in the text that a curator holds?"""

import argparse
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openbell.cli.command import CLEAN, PROBLEMS, UsageError, add_json, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.progress import watched
from openbell.cli.report import counted, print_json, print_problems

if TYPE_CHECKING:
    from openbell.evidence import ClaimEvidence, HeldSource, Report
    from openbell.models import Dataset

SUMMARY = "Look up each reported figure in the texts you hold, matched by their SHA-256."
EXAMPLE = "openbell evidence --texts texts"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_records(parser)
    parser.add_argument(
        "--texts",
        type=Path,
        required=True,
        metavar="DIR",
        help="folder of the documents' texts, under any file names",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Look up every figure; 1 where one does not stand in the text that is held."""
    records = records_folder(arguments)
    with needs_extra("curate"):
        from openbell.checks import examine
    with needs_extra("evidence"), watched(quiet=arguments.json) as progress:
        found = examine(records, progress.stage)
        if found.resolution is None:
            print_problems(found.problems)
            return PROBLEMS
        report = _seek(held_sources(found.dataset), arguments.texts)
    if arguments.json:
        print_json(_as_json(report))
    else:
        _say(report)
    return CLEAN if report.clean and not _nothing_held(report) else PROBLEMS


def _nothing_held(report: "Report") -> bool:
    return all(claim.outcome.value == "not_held" for claim in report.claims)


def held_sources(dataset: "Dataset") -> list["HeldSource"]:
    """What each source prints and where, as the evidence needs it."""
    from openbell.claims import assemble
    from openbell.evidence import HeldClaim, HeldSource

    claims: dict[str, list[HeldClaim]] = {source: [] for source in dataset.sources}
    for claim in assemble(dataset).claims:
        claims[claim.source_id].append(HeldClaim(claim.claim_id, claim.reported, claim.at))
    return [
        HeldSource(entry.id, entry.record.content_sha256, tuple(claims[entry.id]))
        for entry in dataset.sources.values()
    ]


def _seek(sources: list["HeldSource"], texts: Path) -> "Report":
    from openbell.evidence import MissingExtraError, TextEncodingError, seek_evidence

    try:
        return seek_evidence(sources, texts)
    except (MissingExtraError, TextEncodingError, NotADirectoryError) as error:
        raise UsageError(str(error)) from error


def _as_json(report: "Report") -> dict[str, Any]:
    return {
        "complete": report.complete,
        "totals": {outcome.value: number for outcome, number in report.totals.items()},
        "claims": [
            {
                "claim_id": claim.claim_id,
                "reported": claim.reported,
                "at": claim.at,
                "outcome": claim.outcome.value,
                "paragraphs": list(claim.paragraphs),
            }
            for claim in report.claims
        ],
        "unclaimed": [path.name for path in report.unclaimed],
    }


def _say(report: "Report") -> None:
    """Each claim that does not stand, then how many do, source by source."""
    for claim in report.claims:
        if claim.outcome.value in {"missing", "elsewhere"}:
            _say_claim(claim)
    sources: dict[str, list[bool]] = {}
    for claim in report.claims:
        if claim.outcome.value != "not_held":
            sources.setdefault(claim.source_id, []).append(claim.outcome.value == "found")
    for source, found in sources.items():
        print(f"{sum(found):>5} of {len(found):<5} {source}")
    held = sum(len(found) for found in sources.values())
    stand = sum(sum(found) for found in sources.values())
    share = f"{100 * stand / held:.4g}%" if held else "none"
    print(f"{stand} of {counted(held, 'figure')} stand in the texts held: {share}")
    if held < len(report.claims):
        print(f"{counted(len(report.claims) - held, 'figure')} of texts that are not held")
    for path in report.unclaimed:
        digest = sha256(path.read_bytes()).hexdigest()
        print(f"no source is of {path.name}: its content_sha256 would be {digest}")


def _say_claim(claim: "ClaimEvidence") -> None:
    print(f"{claim.outcome.value}: {claim.reported!r} at {claim.at or 'no place'}")
    print(f"  claim {claim.claim_id}")
    if claim.paragraphs:
        print(f"  it stands at {', '.join(f'¶{number}' for number in claim.paragraphs)}")
    for candidate in claim.nearest:
        print(f"  nearest, ¶{candidate.paragraph}: {candidate.excerpt}")
