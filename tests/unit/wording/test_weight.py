"""What tells most comes first, and is said in one sentence."""

from decimal import Decimal

from support.sample_rows import LOSS, REVENUE, REVENUE_MENDED, REVENUE_OTHER
from unit.wording.test_disagreements import edition, pair

from openbell.wording.apart import apart
from openbell.wording.disagreements import disagreements, disputes
from openbell.wording.edition import Edition
from openbell.wording.language import CHINESE
from openbell.wording.weight import clearest, foremost, independent, story


def test_the_hard_pair_comes_before_the_soft_though_its_gap_is_smaller() -> None:
    told = edition(
        [
            pair("a-wide", REVENUE, REVENUE_OTHER, strength="soft", gap=Decimal(90000000)),
            pair("z-hard", REVENUE, REVENUE_MENDED, gap=Decimal(1)),
        ]
    )
    (asked,) = disputes(disagreements(told.library))
    assert clearest(asked, told.library).row["conflict_id"] == "z-hard"


def test_of_equals_the_wider_gap_comes_first_and_nothing_is_lost() -> None:
    told = edition(
        [
            pair("a-near", REVENUE, REVENUE_OTHER, gap=Decimal(1)),
            pair("z-far", REVENUE, REVENUE_OTHER, gap=Decimal(90000000), period="2024"),
            pair("a-sum", LOSS, "", metric_id="net_profit", kind="identity", audit_id="a-margin"),
        ]
    )
    found = disputes(disagreements(told.library))
    shown, left = foremost(found, 1, told.library)
    assert [one.row["conflict_id"] for one in shown] == ["z-far"]
    assert [one.row["conflict_id"] for one in left] == ["a-near", "a-sum"]


def test_two_prints_from_one_house_are_not_independent() -> None:
    told = edition([pair("c-ab", REVENUE, REVENUE_OTHER)])
    (one,) = disagreements(told.library)
    assert independent(one, told.library)
    told.library.claims[REVENUE_OTHER].update(  # pyright: ignore[reportAttributeAccessIssue]
        origin_id=told.library.claims[REVENUE]["origin_id"]
    )
    assert not independent(one, told.library)


def test_a_conflict_is_one_sentence_with_both_voices_and_the_gap() -> None:
    told = edition([pair("c-ab", REVENUE, REVENUE_OTHER)])
    (one,) = disagreements(told.library)
    for spoken in (told, Edition(told.library, CHINESE)):
        sentence = story(one, spoken)
        for claim in one.claims:
            assert claim["reported"] in sentence
            assert spoken.voice(claim) in sentence
        assert apart(one.row, spoken) in sentence
        assert sentence.endswith((".", "。"))
