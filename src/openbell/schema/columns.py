"""Columns that several tables share, described once, and short forms for describing the rest."""

from openbell.schema.field import Field, FieldType
from openbell.schema.table import ForeignKey


def text(
    name: str,
    en: str,
    zh: str,
    *,
    required: bool = False,
    many: bool = False,
    enum: tuple[str, ...] = (),
    pattern: str | None = None,
) -> Field:
    """A column of text."""
    return Field(name, FieldType.TEXT, en, zh, required, enum, pattern, many)


def number(name: str, en: str, zh: str) -> Field:
    """A column of exact decimals."""
    return Field(name, FieldType.DECIMAL, en, zh)


def integer(name: str, en: str, zh: str) -> Field:
    """A column of whole numbers that is never empty."""
    return Field(name, FieldType.INTEGER, en, zh, required=True)


def day(name: str, en: str, zh: str) -> Field:
    """A column of dates."""
    return Field(name, FieldType.DATE, en, zh)


def time(name: str, en: str, zh: str, *, required: bool = False) -> Field:
    """A column of instants in UTC, to the microsecond."""
    return Field(name, FieldType.TIMESTAMP, en, zh, required)


def refers(name: str, table: str, column: str | None = None) -> ForeignKey:
    """A foreign key of one column; the other column has the same name unless given."""
    return ForeignKey((name,), table, (column or name,))


NAME = text("name", "Customary English name.", "通用英文名称。", required=True)
NAME_ZH = text("name_zh", "Customary simplified Chinese name.", "通用简体中文名称。")
COMPANY = text("company_id", "The company.", "公司。", required=True)
COMPANY_OR_NONE = text("company_id", "The company, where there is one.", "公司（如有）。")
OFFERING_OR_NONE = text("offering_id", "The offering, where there is one.", "发行或产品（如有）。")
METRIC = text("metric_id", "What is measured.", "指标。", required=True)
SOURCE = text("source_id", "The source that states the row.", "本行所据来源。", required=True)
DIMENSIONS = text(
    "dimensions",
    "What tells this figure from others of its metric: key=value, sorted, joined by a semicolon; "
    "empty where nothing does.",
    "区分同一指标下不同数字的维度：key=value，排序后以分号连接；无维度则为空。",
    many=True,
)
PERIOD = text(
    "period",
    "The period, in canonical form: 2024, 2025-H1, 2025-11, 2026-01-08, 2022/2024, P10M ...",
    "期间的规范写法：2024、2025-H1、2025-11、2026-01-08、2022/2024、P10M 等。",
    required=True,
)
PERIOD_START = day("period_start", "First day of the period.", "期间首日。")
PERIOD_END = day("period_end", "Last day of the period.", "期间末日。")
BASES = ("actual", "preliminary", "estimate", "forecast", "guidance")
BASIS = text(
    "basis",
    "Actual, preliminary, estimate, forecast or guidance.",
    "实际、初步、估计、预测或指引。",
    required=True,
    enum=BASES,
)
VALUE = number("value", "The figure as printed, in `unit`.", "所印数值，单位见 unit 列。")
LOW = number("low", "Lower bound, closed; empty where unbounded.", "下限（含）；无下限则为空。")
HIGH = number("high", "Upper bound, closed; empty where unbounded.", "上限（含）；无上限则为空。")
UNIT = text(
    "unit",
    "ISO 4217 code; 1 for pure numbers and ranks; else the thing counted.",
    "ISO 4217 货币代码；纯数与排名为 1；其余为所计之物。",
)
KNOWN_FROM = time(
    "known_from",
    "Since when this row could be known; the instant itself included.",
    "本行自何时起可知（含该时刻）。",
    required=True,
)
KNOWN_TO = time(
    "known_to",
    "Until when it held, that instant excluded; empty while it holds.",
    "有效至何时（不含该时刻）；仍有效则为空。",
)
