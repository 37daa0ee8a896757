"""What helps a curator write records: a layout kept with the smallest diff, and a new file's draft.

Comments, order and line breaks are the curator's own; nothing here rewrites what need not change.
"""

from openbell.authoring.draft import Draft, drafted
from openbell.authoring.known import Twin, twins
from openbell.authoring.layout import Laid, laid_out
from openbell.authoring.prints import Printed, prints

__all__ = ["Draft", "Laid", "Printed", "Twin", "drafted", "laid_out", "prints", "twins"]
