"""The built site for a curator: on loopback, with what the last save changed told anew.

Pages that a save concerns are made from memory when they are asked for; every other page is the one
that was built, marked as older than the save. Nothing is written into the built site.

Read in this order: `concern`, `desk`, `banner`, `guard`, `server`.
"""

from openbell.site.serve.desk import Desk
from openbell.site.serve.server import SiteServer

__all__ = ["Desk", "SiteServer"]
