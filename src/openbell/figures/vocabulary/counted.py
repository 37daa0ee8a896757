"""Things that are counted, Chinese classifiers among them: with one, a whole number is exact."""

from itertools import chain

from openbell.figures.kind import Kind
from openbell.figures.lexicon import Words, words

_CLASSIFIERS = (
    "股|轮|家|名|份|位|款|项|个|台|片|次|人|件|张|颗|枚|只|部|辆|套|条|座|间|所|类|种|户|笔|卡|手"
    "|篇|批|场|期|例|艘|架|层|组|队|代|届|步|环|人次|门|票|处|省|席|岁|页|字"
)
_TIMES = "年|个月|月|天|日|周|个星期|星期|小时|个小时|分钟|秒|秒钟|季度|个季度|季|个交易日|交易日"
_NOUNS = (
    "企业|公司|机构|开发者|用户|客户|员工|股东|投资者|投资人|投资机构|城市|国家|地区|国家和地区"
    "|专利|产品|模型|应用|代理|智能体|研发人员|人员|工程师|订阅用户|付费用户|月活用户|日活用户"
    "|企业用户|个人用户|注册用户|注册开发者|活跃用户|企业客户|机构客户|基石投资者|词元|参数|芯片|加速卡"
    "|输入|输出|输入token|输出token|输入tokens|输出tokens"
    "|服务器|h股|a股|b股|股份|新股|普通股|发售股份|港股|股票|订单|下载|下载量|榜单|企业及应用|合作伙伴|项目"
    "|节点|数据中心|门店|设备|终端|论文"
)
_ENGLISH = (
    "share round user developer token firm enterprise customer client employee person engineer "
    "researcher investor cornerstone shareholder subscriber member download install unit card "
    "chip gpu accelerator server patent model app application agent product market region "
    "institution partner bank broker bookrunner underwriter analyst lender fund year month week "
    "day hour minute quarter parameter word character query call star order transaction "
    "contract deal project store site node household device seat licence license bidder "
    "subscription lot board paper citation image video"
)
_PHRASES = (
    "h share|offer share|ordinary share"
    "|h shares|a shares|ordinary shares|new shares|offer shares|class a shares|class b shares"
    "|paying users|active users|monthly active users|daily active users|mau|maus|dau|daus"
    "|registered users|registered developers|enterprise customers|paying customers"
    "|cornerstone investors|retail investors|trading days|funding rounds|financing rounds"
    "|output tokens|input tokens|ads|people|staff|company|companies|country|countries|city|cities"
    "|university|universities|queries|seconds|annum|capita"
)


def _plurals() -> list[str]:
    nouns = _ENGLISH.split()
    return [*nouns, *(noun + "s" for noun in nouns)]


COUNTED: Words = list(
    chain.from_iterable(
        words(Kind.COUNTED, spelled)
        for spelled in (_CLASSIFIERS, _TIMES, _NOUNS, "|".join(_plurals()), _PHRASES)
    )
)
