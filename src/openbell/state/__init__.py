"""Whether anything has changed: the state of folders and of the code, each as one digest.

An answer that was worked out for a state holds for as long as the state is the same, so it can be
kept under the digest and never be stale. Plain Python that imports nothing heavy: to find that
nothing has changed must cost less than to begin working.
"""

from openbell.state.answers import Answers
from openbell.state.code import code_state
from openbell.state.folder import folder_state
from openbell.state.seen import Seen

__all__ = ["Answers", "Seen", "code_state", "folder_state"]
