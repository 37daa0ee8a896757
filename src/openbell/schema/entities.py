"""Tables of who: companies, their people and securities, and the parties to their story."""

from openbell.schema.columns import (
    COMPANY,
    COMPANY_OR_NONE,
    NAME,
    NAME_ZH,
    OFFERING_OR_NONE,
    SOURCE,
    day,
    refers,
    text,
)
from openbell.schema.table import Table

COMPANIES = Table(
    name="companies",
    key=("company_id",),
    title="Companies",
    title_zh="公司",
    description="Companies that go public, and those they are measured against.",
    description_zh="正在上市、已经上市以及作为参照的公司。",
    fields=(
        COMPANY,
        NAME,
        NAME_ZH,
        text("legal_name", "Registered name in English.", "英文注册名称。"),
        text("legal_name_zh", "Registered Chinese name.", "中文注册名称。"),
        text("aliases", "Other names.", "其他名称。", many=True),
        text("sector", "What it makes.", "行业。", required=True),
        text(
            "status",
            "Private, filing for a listing, or listed.",
            "未上市、申请上市中或已上市。",
            required=True,
            enum=("private", "filing", "listed"),
        ),
        text("country", "Country of its head office (ISO 3166-1).", "总部所在国（ISO 3166-1）。"),
        text("city", "City of its head office.", "总部所在城市。"),
        text("founded", "When founded (EDTF).", "成立时间（EDTF）。"),
        text("website", "Its own site.", "官方网站。"),
        text("lei", "Legal entity identifier (ISO 17442).", "法人机构识别编码（ISO 17442）。"),
        text("wikidata", "Item in Wikidata.", "维基数据条目。"),
    ),
)

PEOPLE = Table(
    name="people",
    key=("person_id",),
    title="People",
    title_zh="人物",
    description="People who founded, run or speak for a company.",
    description_zh="创办、管理公司或代表公司发言的人。",
    fields=(
        text(
            "person_id",
            "Company and person, joined by a full stop.",
            "公司与人物，以点连接。",
            required=True,
        ),
        COMPANY,
        NAME,
        NAME_ZH,
        text("role", "Role, in English.", "职务（英文）。", required=True),
        SOURCE,
        text("role_zh", "Role, in simplified Chinese.", "职务（简体中文）。"),
    ),
    foreign_keys=(refers("company_id", "companies"), refers("source_id", "sources")),
)

SECURITIES = Table(
    name="securities",
    key=("security_id",),
    title="Securities",
    title_zh="证券",
    description="Share classes admitted, or to be admitted, to trading.",
    description_zh="已上市或将上市交易的股份类别。",
    fields=(
        text(
            "security_id",
            "Ticker and market, such as 02513.XHKG.",
            "代码与市场，如 02513.XHKG。",
            required=True,
        ),
        COMPANY,
        text(
            "ticker",
            "Code on the exchange, with leading zeros.",
            "证券代码（含前导零）。",
            required=True,
        ),
        text(
            "mic",
            "Market identifier code (ISO 10383).",
            "市场识别代码（ISO 10383）。",
            required=True,
        ),
        text("board", "Board of the exchange.", "板块。"),
        text("isin", "ISIN (ISO 6166).", "国际证券识别码（ISO 6166）。"),
        text("share_class", "Share class, such as H or A.", "股份类别，如 H、A。"),
        text("currency", "Trading currency (ISO 4217).", "交易货币（ISO 4217）。"),
        day("listed_on", "First day of trading.", "首个交易日。"),
    ),
    foreign_keys=(refers("company_id", "companies"),),
)

PARTIES = Table(
    name="parties",
    key=("party_id",),
    title="Parties",
    title_zh="相关方",
    description="Investors, banks, researchers, customers and others named by a source.",
    description_zh="来源中提及的投资者、中介、研究机构、客户及其他各方。",
    fields=(
        text(
            "party_id",
            "Owner and party, joined by a full stop.",
            "所属记录与相关方，以点连接。",
            required=True,
        ),
        COMPANY_OR_NONE,
        OFFERING_OR_NONE,
        text("role", "What the party does.", "角色。", required=True),
        NAME,
        NAME_ZH,
        SOURCE,
    ),
    foreign_keys=(
        refers("company_id", "companies"),
        refers("offering_id", "offerings"),
        refers("source_id", "sources"),
    ),
)

EVENTS = Table(
    name="events",
    key=("event_id",),
    title="Events",
    title_zh="事件",
    description="What happened and when, each with the source that tells of it.",
    description_zh="何时发生了何事，各附来源。",
    fields=(
        text(
            "event_id",
            "Owner and event, joined by a full stop.",
            "所属记录与事件，以点连接。",
            required=True,
        ),
        COMPANY_OR_NONE,
        OFFERING_OR_NONE,
        text("kind", "What happened.", "事件类型。", required=True),
        text("date", "When (EDTF).", "时间（EDTF）。", required=True),
        SOURCE,
        text("note", "What the kind alone does not say.", "类型之外的说明（英文）。"),
        text("note_zh", "The same in simplified Chinese.", "类型之外的说明。"),
    ),
    foreign_keys=(
        refers("company_id", "companies"),
        refers("offering_id", "offerings"),
        refers("source_id", "sources"),
    ),
)
