"""One file per kind of page; each yields the pages of its kind in one language."""
