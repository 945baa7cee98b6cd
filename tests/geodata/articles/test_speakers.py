"""Who said it is somebody's name, never the words of a day that stand between."""

import pytest

from geodata.articles.reader import read_article
from geodata.gazetteer.gazetteer import load_gazetteer

HEAD = "بغداد - 10 كانون الأول 2021\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكانت قوات التحالف أعلنت، في 7 من آب الماضي، انسحاب القوات من قاعدة التاجي.", None),
        ("أعلن الجيش، في 7 من آب الماضي، انسحاب القوات من قاعدة التاجي.", "الجيش"),
    ],
)
def test_a_day_behind_the_verb_is_nobody_who_speaks(text, speaker):
    (proposal,) = read_article(HEAD + text, load_gazetteer()).proposals
    assert (proposal.base_id, proposal.when, proposal.speaker) == ("taji", "2021-08-07", speaker)
