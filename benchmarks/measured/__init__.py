"""Whole processes measured in turns: what runs, how it is timed, and how runs become ratios."""
