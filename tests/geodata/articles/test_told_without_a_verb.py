"""Chronologies, rows and answers: what happened is said once, the days and bases follow."""

import pytest

MARCH = [("al-qaim", "2020-03-17"), ("qayyarah", "2020-03-26"), ("k-1", "2020-03-29")]
ROWS = [
    "Bases handed over in 2020\n\nMarch 17: al-Qaim. March 26: Qayyarah. March 29: K-1.",
    (
        "It gave up a string of bases. March 17: al-Qaim base. March 26: Qayyarah air base. "
        "March 29: K-1."
    ),
    (
        "The transfers this spring: al-Qaim base on March 17, Qayyarah air base on March 26, "
        "K-1 on March 29."
    ),
    (
        "It handed over several bases. First came al-Qaim base, on March 17. Then Qayyarah "
        "air base, on March 26. Then K-1, three days later."
    ),
    (
        "Several bases were returned to Iraq. They are al-Qaim base (March 17), Qayyarah air base "
        "(March 26) and K-1 (March 29)."
    ),
    (
        "سلّم التحالف عدداً من القواعد هذا العام. في 17 آذار قاعدة القائم، وفي 26 منه قاعدة القيارة، "
        "وفي 29 منه قاعدة كي وان."
    ),
    "القواعد التي سلّمها التحالف في 2020\n\n17 آذار: القائم. 26 آذار: القيارة. 29 آذار: كي وان.",
]
DAYS_ABOVE = [
    (
        "March 26, 2020\nCoalition hands over Qayyarah air base.\n\n"
        "March 29, 2020\nCoalition hands over K-1."
    ),
    (
        "March 26, 2020:\nQayyarah air base is handed to the Iraqi army.\n\n"
        "March 29, 2020:\nK-1 is handed over."
    ),
    "26 آذار 2020\nالتحالف يسلّم قاعدة القيارة.\n\n29 آذار 2020\nالتحالف يسلّم قاعدة كي وان.",
]
ANSWERS = [
    "When was Camp Taji handed over? On August 23, 2020, in a small ceremony.",
    "Q: When was Camp Taji handed over?\nA: On August 23, 2020.",
    "متى سُلّم معسكر التاجي؟\nفي 23 آب 2020.",
    "ماذا عن معسكر التاجي؟ سُلّم في 23 آب 2020 إلى الجيش.",
]
CARRIED = [
    "Its handover followed on August 23.",
    "The handover took place on August 23.",
    "The Iraqi army took over on August 23.",
    "The former US hub was handed over on August 23.",
    "The sprawling complex was transferred to Iraq on August 23.",
]


@pytest.mark.parametrize("text", ROWS)
def test_rows_without_a_verb_tell_what_was_said_before_them(told, text):
    assert [(base_id, when) for base_id, _, when, _ in told(text, "2020-12-20")] == MARCH


@pytest.mark.parametrize("text", DAYS_ABOVE)
def test_a_day_above_a_paragraph_is_that_of_what_it_tells(told, text):
    assert [(base_id, when) for base_id, _, when, _ in told(text, "2020-12-20")] == MARCH[1:]


def test_rows_may_follow_a_handover_they_are_held_against(told):
    text = (
        "Camp Taji was handed over on August 23, 2020.\n\nThe transfer follows those of:\n"
        "Al Qaim Firebase, March 17\nQ-West, March 26\nK1 Air Base, March 29"
    )
    found = [(base_id, when) for base_id, _, when, _ in told(text, "2020-12-20")]
    assert found == [("taji", "2020-08-23"), *MARCH]


def test_each_day_of_a_row_of_attacks_is_one(told):
    text = "Rocket attacks in May\n\nBalad air base: May 2\nAin al-Asad air base: May 4 and May 24"
    assert [when for _, _, when, _ in told(text, "2021-12-20")] == [
        "2021-05-02", "2021-05-04", "2021-05-24"
    ]  # fmt: skip


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_gives_the_day_that_was_asked_for(told, text):
    assert told(text, "2020-12-20") == [("taji", "handover", "2020-08-23", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Was Camp Taji handed over? No, not on August 23, 2020 and not since.",
        "عودة أميركية إلى قاعدة كي وان؟\n\nكركوك – 20 كانون الأول 2020",
    ],
)
def test_no_and_a_dateline_are_no_such_answer(told, text):
    assert told(text, "2020-12-20") == []


@pytest.mark.parametrize("text", CARRIED)
def test_what_goes_on_without_a_name_is_of_the_base_before(told, text):
    found = told(f"Camp Taji lies north of Baghdad. {text}", "2020-12-20")
    assert found == [("taji", "handover", "2020-08-23", "asserted")]


def test_the_day_of_a_row_is_that_of_the_troops_in_it(read):
    text = "December 2017: Iraq declares victory. There are 5,200 American troops in the country."
    assert [p.when for p in read(text, "2021-01-16").proposals] == ["2017-12"]


@pytest.mark.parametrize(
    "text",
    [
        "How many American troops are left in Iraq? About 2,500.",
        "Some 2,500, according to the American military, remain in Iraq.",
        "كم بقي من الجنود الأميركيين في العراق؟ نحو 2500، بحسب البنتاغون.",
    ],
)
def test_a_number_without_its_noun_counts_the_troops_spoken_of(read, text):
    (found,) = read(text, "2021-12-09").proposals
    assert (found.kind, found.figures) == ("force_level", {"personnel": 2500})


@pytest.mark.parametrize(
    "text",
    [
        (
            "The coalition denied leaving Ain al-Asad air base but confirmed that Qayyarah air "
            "base was handed over on March 26."
        ),
        "It was Qayyarah air base, not Ain al-Asad air base, that was handed over on March 26.",
        "ليست قاعدة عين الأسد بل قاعدة القيارة هي التي سُلّمت في 26 آذار.",
        "نفى التحالف انسحابه من قاعدة عين الأسد، مؤكداً أن قاعدة القيارة سُلّمت في 26 آذار.",
    ],
)
def test_what_is_set_against_a_denial_is_asserted(told, text):
    done = [event[:3] for event in told(text, "2020-04-20") if event[3] == "asserted"]
    assert done == [("qayyarah", "handover", "2020-03-26")]


def test_the_reason_of_an_event_has_no_day_of_its_own(told):
    text = "غادر متعاقدو الشركة قاعدة بلد في أيار الماضي بسبب القصف المتكرر."
    assert [kind for _, kind, _, _ in told(text, "2021-11-20")] == ["drawdown"]


def test_what_came_before_the_ceremony_is_counted_from_the_handover(told):
    text = (
        "Troops handed al-Qaim base to the army on March 17. A week before the ceremony, rockets "
        "rained on Camp Taji."
    )
    assert ("taji", "attack", "2020-03-10", "asserted") in told(text, "2020-03-18")
