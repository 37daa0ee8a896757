"""Tables of what is offered: all offerings, then those of shares and those of products."""

from openbell.schema.columns import COMPANY, NAME, NAME_ZH, day, refers, text
from openbell.schema.table import Table

OFFERING = text("offering_id", "The offering.", "发行或产品。", required=True)
KIND = text("kind", "Kind of offering.", "类型。", required=True)
STATUS = text("status", "How far it has come.", "状态。", required=True)

OFFERINGS = Table(
    name="offerings",
    key=("offering_id",),
    title="Offerings",
    title_zh="发行与产品",
    description="What companies offer: shares to investors, products to customers.",
    description_zh="公司向投资者发行的股份与向客户提供的产品。",
    fields=(
        OFFERING,
        COMPANY,
        text(
            "family",
            "Shares or a product.",
            "股份或产品。",
            required=True,
            enum=("share", "product"),
        ),
        KIND,
        NAME,
        NAME_ZH,
        STATUS,
    ),
    foreign_keys=(refers("company_id", "companies"),),
)

SHARE_OFFERINGS = Table(
    name="share_offerings",
    key=("offering_id",),
    title="Share offerings",
    title_zh="股份发行",
    description="IPOs, placings, secondary listings and funding rounds.",
    description_zh="首次公开发行、配售、第二上市与融资轮次。",
    fields=(
        OFFERING,
        COMPANY,
        KIND,
        NAME,
        NAME_ZH,
        text("round", "Funding round.", "融资轮次。"),
        STATUS,
        text("mic", "Market identifier code (ISO 10383).", "市场识别代码（ISO 10383）。"),
        text("board", "Board of the exchange.", "板块。"),
        text("currency", "Currency of the offer price.", "发行价货币。"),
        day("announced_on", "Day of the announcement.", "公布日。"),
        day("opened_on", "First day of subscription.", "认购开始日。"),
        day("closed_on", "Last day of subscription.", "认购截止日。"),
        day("priced_on", "Day the price was fixed.", "定价日。"),
        day("completed_on", "Day the money was received.", "完成日。"),
        day("listed_on", "First day of trading.", "上市日。"),
        text("tranches", "Tranches it is split into.", "发行部分。", many=True),
    ),
    foreign_keys=(refers("offering_id", "offerings"), refers("company_id", "companies")),
)

PRODUCT_OFFERINGS = Table(
    name="product_offerings",
    key=("offering_id",),
    title="Product offerings",
    title_zh="产品",
    description="Models, services and applications.",
    description_zh="模型、服务与应用。",
    fields=(
        OFFERING,
        COMPANY,
        KIND,
        NAME,
        NAME_ZH,
        text("released_on", "When released (EDTF).", "发布时间（EDTF）。"),
        text("parent_id", "The offering it is a part or version of.", "所属产品。"),
        text("licence", "Licence it is released under.", "许可证。"),
        text("url", "Its own page.", "产品页面。"),
    ),
    foreign_keys=(
        refers("offering_id", "offerings"),
        refers("company_id", "companies"),
        refers("parent_id", "offerings", "offering_id"),
    ),
)
