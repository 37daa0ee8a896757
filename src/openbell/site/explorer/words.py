"""The words that the explorer's script shows; the page carries them in its own language."""

from openbell.wording.language import Language

_WORDS = ("colon", "comma", "figure", "period", "printed", "source", "standing", "subject", "via")
_OWN = "as_of bad_day count empty failed known loading origins page saved whole"


def told_to_script(language: Language) -> dict[str, str]:
    """Sentences by key; `{names}` in them are filled in by the script."""
    return {key: language.t(key) for key in (*_WORDS, *(f"explorer_{one}" for one in _OWN.split()))}
