"""The map in the app: Streamlit runs again and again, the map stays the one it was."""


def focused(page):
    return page.evaluate("document.activeElement?.shadowRoot?.activeElement?.dataset.testid")


def shown_day(page):
    return page.locator('[data-testid="atlas-date"]').get_attribute("data-date")


def test_the_first_step_keeps_the_keyboard_on_the_slider(visit):
    visit.open("/?lang=en").map()
    slider = visit.page.locator('[data-testid="atlas-time"]')
    slider.focus()
    slider.press("ArrowRight")
    visit.page.wait_for_url("**date=2020-04-06**")
    visit.settled().page.wait_for_timeout(500)
    assert focused(visit.page) == "atlas-time"


def test_steps_taken_while_the_server_answers_are_not_lost(visit):
    visit.open("/?lang=en&date=2020-04-05").map()
    slider = visit.page.locator('[data-testid="atlas-time"]')
    slider.focus()
    for step in range(12):
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_timeout(350 if step % 3 == 0 else 40)
    visit.page.wait_for_url("**date=2020-04-17**")
    assert shown_day(visit.page) == "2020-04-17"


def test_the_view_is_there_again_after_another_page(visit):
    visit.open("/?lang=en").map()
    marker = visit.page.locator('[data-base-id="taji"]')
    visit.page.locator(".map-button").first.click()
    visit.page.wait_for_timeout(600)
    before = marker.bounding_box()
    visit.page.get_by_role("link", name="Method").click()
    visit.page.wait_for_url("**/method**")
    visit.page.get_by_role("link", name="Map", exact=True).click()
    visit.map()
    assert marker.bounding_box() == before
    assert visit.complaints == []
