"""What the explorer loads when a reader asks: every claim and every fact, column by column.

A table is one JSON file for each language. Names that repeat stand once in a list and rows point at
them, so that searching, sorting and filtering look at each name once. The published figures are not
repeated here: a download takes its rows from the published CSV, whose order these rows keep.
"""
