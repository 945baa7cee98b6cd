from tests.dashboard.test_pages import start


def words_of(app):
    return " ".join(text.value for text in (*app.markdown, *app.header, *app.subheader))


def on_forces(**params):
    return start(**params).switch_page("views/forces.py").run()


def test_every_chart_has_its_sentence_and_the_coverage_is_said():
    said = words_of(on_forces(lang="en"))
    assert "32 dated numbers for the whole country" in said
    assert "172 attacks from October 2019 to March 2026" in said
    assert "What a count of attacks covers" in said


def test_the_busiest_months_are_both_said():
    said = words_of(on_forces(lang="en"))
    assert "12" in said
    assert "January 2020, August 2020" in said.replace("\\", "")


def test_the_milestones_and_single_numbers_are_told_with_their_sources():
    app = on_forces(lang="en")
    told = " ".join(element.proto.body for element in app.get("html"))
    assert "passed a resolution calling on the government" in told
    assert "Contradicted by the 2,500 that stayed" in told
    assert 'rel="noopener noreferrer"' in told


def test_every_chart_is_also_a_table():
    tables = [frame.value for frame in on_forces(lang="en").dataframe]
    assert [len(table) for table in tables] == [42, 42, 42]
    assert tables[1]["Attacks"].sum() == 172
    assert tables[2]["Green Zone"].sum() == 37


def test_a_period_chosen_elsewhere_limits_the_attacks():
    app = on_forces(lang="en", **{"from": "2020-03-01", "to": "2020-03-31"})
    said = words_of(app).replace("\\", "")
    assert "7 of 172 attacks: from 1 March 2020, to 31 March 2020" in said
    assert "7 attacks, in March 2020." in said


def test_a_filter_chosen_elsewhere_limits_the_attacks_and_can_be_taken_away():
    app = on_forces(lang="en", weapons="ballistic_missile")
    assert "of 172 attacks: Weapon: Ballistic missiles" in words_of(app).replace("\\", "")
    app.button(key="reset").click().run()
    assert "172 attacks from October 2019" in words_of(app)


def test_a_period_without_attacks_says_so():
    said = words_of(on_forces(lang="en", **{"from": "2014-01-01", "to": "2014-12-31"}))
    assert "holds no attack in this period" in said
