"""One spelling for each character, so that the vocabulary is written once.

Folding maps character to character and never changes the length: a position in the folded text
is a position in the print. That is why this is a table and not Unicode's NFKC, which would
also read ``10²`` as 102 and ``1½`` as 11/2.
"""

import re

THIN_SPACE = "\u2009"
"""Thin and narrow spaces group digits, as the SI brochure has it; every other only separates."""

TRADITIONAL = (
    "億亿 萬万 餘余 約约 達达 過过 幾几 數数 兩两 點点 個个 輪轮 間间 項项 張张 顆颗 隻只 "
    "輛辆 條条 種种 戶户 筆笔 類类 開开 發发 員员 機机 構构 業业 認认 購购 資资 漲涨 虧亏 "
    "損损 淨净 減减 負负 將将 於于 為为 爲为 從从 與与 總总 計计 僅仅 額额 長长 週周 幣币 "
    "歐欧 鎊镑 韓韩 盧卢 銖铢 貳贰 參叁 叄叁 陸陆 圓元 圆元 臺台 際际 國国 紐纽 亞亚 紙纸 "
    "門门 錢钱 稅税 潤润 營营 區区 單单 無无 絕绝 許许 眾众 衆众 級级 滿满 頂顶 衝冲 時时 "
    "鐘钟 務务 專专 環环 處处 産产 產产 應应 報报 價价 塊块 賠赔 録录 錄录 隊队 調调 縮缩 "
    "銳锐 驟骤 貶贬 擴扩 飆飙 勁劲 躍跃 夥伙 獲获 現现 實实 佔占 預预 訂订 閱阅 註注 冊册 "
    "師师 學学 載载 讚赞 贊赞 節节 據据 終终 設设 備备 論论 層层 場场 會会 碼码 來来 內内 "
    "別别 剛刚 匯汇 噸吨 屆届 採采 摺折 擁拥 東东 權权 歲岁 當当 組组 經经 臨临 蓋盖 蘭兰 "
    "蝕蚀 規规 詞词 變变 費费 賺赚 趨趋 轉转 遠远 鈔钞 銷销 電电 頁页 體体"
)
"""Traditional (and variant) characters of the vocabulary, each with its simplified form."""

_PAIRS: dict[str, str] = {pair[0]: pair[1] for pair in TRADITIONAL.split()}
_SPACES = (
    "\t\n\r\x0b\x0c\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u200a\u200b\u200c\u200d\u2028\u2029\u205f\u2060\u3000\ufeff"
)
_SIGNS: dict[str, str] = {
    "￥": "¥",
    "￡": "£",
    "￦": "₩",
    "\N{MINUS SIGN}": "-",
    "﹣": "-",
    "〜": "~",
    "﹪": "%",
    "\u202f": THIN_SPACE,
    "，": "，",
}
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
_CAPITALS = {chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
_TABLE: dict[int, str] = str.maketrans(
    _CAPITALS | _FULL_WIDTH | _SIGNS | dict.fromkeys(_SPACES, " ") | _PAIRS
)
_GROUPING = re.compile("(?<=[０-９])，(?=[０-９])")


def fold(text: str) -> str:
    """``text`` with one form for each letter, digit, sign and space; as long as ``text``.

    A full-width comma groups digits only between full-width digits: between others it is the
    Chinese comma, which parts one figure from the next.
    """
    return _GROUPING.sub(",", text).translate(_TABLE)
