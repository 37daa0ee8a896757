"""When two addresses are one page: written otherwise, or with marks of where a reader came from."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(
    r"utm_\w+|spss?|spm|from|share\w*|ref|source|gclid|fbclid|mod|f", re.IGNORECASE
)
HOSTS = re.compile(r"^(?:www|m|wap|mobile)\.")
PORTS = {"http": 80, "https": 443}


def normalised(url: str) -> str:
    """The address without scheme, default port, mobile or www host, fragment and tracking.

    The path keeps its case and every other parameter, in the order of names: those may tell one
    page from another (RFC 3986, section 6.2).
    """
    parts = urlsplit(url)
    host = HOSTS.sub("", (parts.hostname or "").rstrip("."))
    port = f":{parts.port}" if parts.port and parts.port != PORTS.get(parts.scheme) else ""
    asked = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(name)
    )
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"
