"""Whether what stands on the pages of a built site is what its published tables say.

Figures are read back from the words of the page, by rules of its own: nothing here asks the code
that wrote them. Tables are read from the CSV files that the site itself gives away.
"""
