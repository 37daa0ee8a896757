"""Whether a package is what was published, and what was published is right.

`verify` trusts nothing that it has not checked: first the descriptor and its paths, then every
file's bytes, and only then what the files hold. It never stops at the first finding.
"""

from openbell.loader.verification.verify import verify

__all__ = ["verify"]
