"""The words that the explorer's script shows; the page carries them in its own language."""

from openbell.wording.language import Language

_WORDS = (
    "as_printed_by colon comma figure interval known_since more_opponents origin period printed "
    "read_as source standing subject via whence"
)
_OWN = (
    "as_of bad_day beside count empty failed known loading origins page question rule saved whole"
)


def told_to_script(language: Language) -> dict[str, str]:
    """Sentences by key; `{names}` in them are filled in by the script."""
    return {
        key: language.t(key)
        for key in (*_WORDS.split(), *(f"explorer_{one}" for one in _OWN.split()))
    }
