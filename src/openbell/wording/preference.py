"""The language that a reader's surroundings ask for, where none was named.

POSIX puts it into environment variables. They are read as text: Python's `locale` knows a language
only where the system has its locale installed, and a Chinese reader need not have installed one.
"""

import locale
import os
from collections.abc import Mapping

from openbell.wording.language import LANGUAGES, Language
from openbell.wording.numerals import LanguageCode

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Of these the first that is set decides, even against the others (POSIX.1-2017, 8.2)."""

_NEITHER = frozenset({"C", "POSIX"})


def chosen_language(code: str | None = None) -> Language:
    """The language of that code (`en`, `zh`), or else of the surroundings.

    Raises ValueError for any other code.
    """
    wanted = code or preferred_language(os.environ)
    found = next((language for language in LANGUAGES if language.code == wanted), None)
    if found is None:
        raise ValueError(f"no language {wanted!r} (languages: en, zh)")
    return found


def preferred_language(environment: Mapping[str, str]) -> LanguageCode:
    """Chinese where the variables ask for it before English; English in all other cases.

    `LANGUAGE` lists languages in order of liking and counts unless the locale is C (GNU gettext).
    Without any variable, as on Windows, the system's own setting is asked.
    """
    named = next((value for name in VARIABLES if (value := environment.get(name))), None)
    if named is None:
        named = locale.getlocale()[0] or "C"
    if named.partition(".")[0] in _NEITHER:
        return "en"
    for one in (*environment.get("LANGUAGE", "").split(":"), named):
        if code := _language(one):
            return code
    return "en"


def _language(name: str) -> LanguageCode | None:
    """Of `zh_CN.UTF-8` (POSIX) or `Chinese (Simplified)_China` (Windows) the language."""
    lower = name.lower()
    if lower.startswith(("zh", "chinese")):
        return "zh"
    return "en" if lower.startswith("en") else None
