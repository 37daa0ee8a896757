"""What the explorer loads when a reader asks: every claim and every fact, column by column.

The files are JSON, once for each language: `claims` and, for who asks for them, `facts`, which
point at claims; `words` for who searches; `earlier` for who asks as of a day. Names that repeat
stand once in a list, and figures are made from the digits of their print. What is published is not
repeated here: a download takes its rows from the published CSV, whose order these rows keep.
"""
