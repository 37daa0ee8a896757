"""What a conflict rests on, in a sentence: how far apart, how surely, and the slip suspected."""

from openbell.wording.edition import Edition
from openbell.wording.package import Row

TELLING = ("period", "dimensions", "basis", "unit")
"""What can tell the figure that was meant from the one that was printed."""


def slip(conflict: Row, edition: Edition) -> str:
    """The suspected slip with the print suspected of it; empty where none is suspected."""
    name = edition.language.label("suspicion", conflict["suspicion"])
    if not name:
        return ""
    claims = edition.library.claims
    suspect = claims.get(conflict["suspect"] or "")
    meant = claims.get(conflict["mistaken_for"] or "")
    told = [_of_whom(name, suspect, edition)]
    if meant is not None:
        told.append(_instead(suspect or claims[conflict["claim_a"]], meant, edition))
    return (" " if edition.code == "en" else "").join(told)


def _of_whom(name: str, suspect: Row | None, edition: Edition) -> str:
    language = edition.language
    if suspect is None:
        return language.says("slip_of_either", slip=name)
    return language.says("slip_of", slip=name, print=edition.quoted(suspect))


def _instead(suspect: Row, meant: Row, edition: Edition) -> str:
    """Whose figure the suspect seems to print; what that one is about, where they differ."""
    language = edition.language
    words = {
        "period": language.period(meant["period"]),
        "dimensions": language.listed(edition.dimensions(meant)),
        "basis": language.label("basis", meant["basis"]),
        "unit": meant["unit"] or "",
    }
    differing = [words[key] for key in TELLING if words[key] and meant[key] != suspect[key]]
    about = language.listed(differing) or edition.metric(meant["metric_id"])
    figure = edition.brief(meant)
    return language.says("mistaken_for", figure=figure, about=about, print=edition.quoted(meant))
