"""Numbers of troops in Arabic that only their sentence decides: there now, to come, or others."""

import pytest

DAY = "2020-11-18"


@pytest.fixture
def counted(read):
    def levels(text, day=DAY):
        found = [p for p in read(text, day).proposals if p.kind == "force_level"]
        return [(p.base_id, p.when, p.figures["personnel"], p.modality) for p in found]

    return levels


@pytest.mark.parametrize(
    "text",
    [
        "القوات الأميركية في العراق: 3000 فقط\n\nأعلن الوزير ذلك يوم الجمعة.",
        "وللولايات المتحدة 900 جندي في سوريا و3000 في العراق.",
        "ورفض مسؤول أميركي تحديد ما سيبقى من الجنود الـ3000، وكم منهم سيغادر.",
        "ترحل القوات الأميركية يوما. فعددها لا يتعدى 3000، وهي موزعة على قاعدتين.",
        "وأعلنت القيادة أن عدد عناصر التحالف الأجنبي في العراق هو 3000 لا غير.",
        "يطالب القرار بإخراج القوات الأجنبية، ومنها نحو 3000 أميركي.",
        "قال قائد القوة من قاعدة يونيون 3 إن عدد جنوده، وهم نحو 3000 أميركي، لن يتغير.",
        "أما الجنود الأميركيون في العراق فهم 3000.",
    ],
)
def test_the_number_of_all_troops_there_now_is_read(text, counted):
    assert counted(text) == [(None, "2020-11", 3000, "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "ويبلغ عدد المتدربين المسجلين في العراق حتى الآن 1400 عنصر.",
        "قال الضابط إن عدد الجنود العراقيين في عين الأسد يبلغ 4 آلاف.",
        "ولا تشمل هذه الأرقام 6 آلاف متعاقد مدني يعملون في العراق.",
        "تناهز قوات الحشد في العراق 230 ألفاً.",
        "قتل 3000 جندي أميركي في العراق منذ 2003.",
        "ولواشنطن 900 جندي في سوريا.",
        "القوات الأميركية في العراق: 3000 يوم من الحرب",
        "غادرت القوات الأجنبية العراق، ومنها نحو 3000 أميركي.",
    ],
)
def test_trainees_iraqis_the_dead_and_those_elsewhere_are_no_number_of_troops(text, counted):
    assert counted(text) == []


def test_what_is_cut_to_is_planned_and_what_it_is_cut_from_no_number_of_its_own(counted):
    text = "قال الوزير إن عدد القوات في العراق سيخفض من ثلاثة آلاف إلى 2500 بحلول 15 كانون الثاني."
    assert counted(text) == [(None, "../2021-01-15", 2500, "planned")]


def test_a_cut_announced_for_a_month_that_goes_on_is_planned(counted):
    text = "أعلن القائد، الأربعاء، تقليص قوات بلاده في العراق إلى 2500 جندي خلال الشهر الجاري."
    assert [level[2:] for level in counted(text)] == [(2500, "planned")]


def test_bases_left_before_are_not_where_those_counted_were(counted):
    text = (
        "أنهى التحالف وجوده في قاعدة الحبانية. "
        "وهي الخامسة التي يخليها بعد القائم والقيارة وكي وان. "
        "وكان نحو 500 من عناصر التحالف يعملون هناك قبل أسابيع."
    )
    assert [level[0] for level in counted(text, "2020-04-05")] == ["habbaniyah"]
