"""The table of exchange rates, so that whoever holds the files can convert them too."""

from openbell.schema.columns import text
from openbell.schema.field import Field, FieldType
from openbell.schema.table import Table

EXCHANGE_RATES = Table(
    name="exchange_rates",
    key=("date", "currency"),
    title="Exchange rates",
    title_zh="汇率",
    description="The European Central Bank's euro reference rates, as it published them.",
    description_zh="欧洲中央银行公布的欧元参考汇率，数字未作改动。",
    fields=(
        Field(
            "date",
            FieldType.DATE,
            "The day of the rate; weekends and holidays have none.",
            "汇率所属日期；周末与假日没有汇率。",
            required=True,
        ),
        text(
            "currency",
            "ISO 4217 code; the euro itself is the base and has no rows.",
            "ISO 4217 货币代码；欧元为基准，不单独成行。",
            required=True,
            pattern="^[A-Z]{3}$",
        ),
        Field(
            "per_euro",
            FieldType.DECIMAL,
            "Units of the currency for one euro.",
            "一欧元兑该货币的数额。",
            required=True,
        ),
    ),
)
