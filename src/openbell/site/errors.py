"""What can go wrong while a site is built, with everything found, not only the first."""


class SiteError(ValueError):
    """The site that came out is not fit to publish; `findings` says why, one line each."""

    def __init__(self, summary: str, findings: list[str]) -> None:
        super().__init__("\n".join([summary, *findings]))
        self.findings = findings
