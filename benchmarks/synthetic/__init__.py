"""A press that never was: companies, what is true of them, and articles that print it.

Seeded and the same on every machine. Each company is drawn from its own number, so a larger press
begins with the whole of a smaller one, and what a company's claims look like does not depend on
how many companies there are.
"""

from synthetic.press import dataset

__all__ = ["dataset"]
