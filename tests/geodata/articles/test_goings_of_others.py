"""What goes on from the sentence before: others who leave or come, and the day somebody came."""

import pytest

DAY = "2020-09-20"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "New Zealand's trainers left Camp Taji in March, Australians in June.",
            ("taji", "drawdown", "2020-06"),
        ),
        (
            "In May American engineers came to K-1 base; French gunners joined them in June.",
            ("k-1", "arrival", "2020-06"),
        ),
        (
            "K-1 base came back to life in May, when American engineers moved in.",
            ("k-1", "arrival", "2020-05"),
        ),
        (
            "The general flew to K-1 base on September 6. He signed and handed it over.",
            ("k-1", "handover", "2020-09-06"),
        ),
        (
            "Nobody applauded when, on September 6, the Iraqi flag went up at K-1 base.",
            ("k-1", "handover", "2020-09-06"),
        ),
        (
            "About 300 troops left K-1 base. They drove to Erbil on September 6.",
            ("k-1", "drawdown", "2020-09-06"),
        ),
        (
            "The convoys from Syria ended their journey at K-1 base on September 6.",
            ("k-1", "arrival", "2020-09-06"),
        ),
    ],
)
def test_the_next_to_go_or_come_is_read(told, text, event):
    assert (*event, "asserted") in told(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The coalition left Camp Taji in March, a month after the talks of February.",
        "Nobody left Camp Taji in June.",
        "The trainers left Camp Taji in March, officers said in June.",
    ],
)
def test_a_second_month_of_something_else_is_no_second_leaving(happened, text):
    assert ("taji", "drawdown", "2020-06") not in happened(text, DAY)
    assert ("taji", "drawdown", "2020-02") not in happened(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The handover of Camp Taji was put off on Sunday because of the virus.",
        "Soldiers at Camp Taji rehearsed the handover ceremony on Sunday.",
        "Iraqi soldiers raised their flag on a hill near Camp Taji on Sunday.",
        "A cargo plane left Erbil air base on Sunday with blankets.",
        "A museum in London received a tent from Camp Taji on Sunday.",
    ],
)
def test_what_only_sounds_like_a_handover_or_a_leaving_is_none(happened, text):
    assert happened(text, DAY) == []


def test_the_former_and_the_latter_have_their_own_days(dated):
    text = "Taji and K-1 bases were vacated apart, the former on July 3 and the latter on July 9."
    found = [("taji", "drawdown", "2020-07-03"), ("k-1", "drawdown", "2020-07-09")]
    assert dated(text, DAY) == found


def test_a_semicolon_keeps_the_next_day_from_an_attack(dated):
    text = "A volley on July 3 wounded two men at Camp Taji; three weeks later it was calm."
    assert ("taji", "attack", "2020-07-03") in dated(text, DAY)
