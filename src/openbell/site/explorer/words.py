"""The words that the explorer's script shows; the page carries them in its own language."""

from openbell.wording.language import Language

_WORDS = (
    "all", "colon", "comma", "explorer_as_of", "explorer_bad_day", "explorer_count", "explorer_empty",
    "explorer_failed", "explorer_known", "explorer_loading",
    "explorer_origins", "explorer_page", "explorer_saved", "explorer_whole", "figure", "period", "printed",
    "read_as", "source", "standing", "subject", "via",
)  # fmt: skip


def told_to_script(language: Language) -> dict[str, str]:
    """Sentences by key; `{names}` in them are filled in by the script."""
    return {key: language.t(key) for key in _WORDS}
