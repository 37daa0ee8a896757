"""Whose rates these are, as the release and its notices credit them.

The statistics of the European System of Central Banks may be reused free of charge where the
source is quoted and the figures are left as they are (its policy of 3 September 2012). An extract
leaves out currencies and days, and changes no figure.
"""

RATES_TITLE = "European Central Bank, euro foreign exchange reference rates"
RATES_ADDRESS = (
    "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/"
    "euro_reference_exchange_rates/html/index.en.html"
)
