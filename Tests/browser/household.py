"""A household's page in a browser: opening it, and going from screen to screen."""

from playwright.sync_api import expect

from portal import ADDRESS

# The day that the starter portal's writing was made for, at noon in its zone.
NOON = "2026-11-20T12:00:00-05:00"


def page_address(server, household) -> str:
    """The household's page on this server, without the secret."""
    return server.local(household.link, ADDRESS).partition("#")[0]


def open_by_link(page, server, household, *, at: str = NOON) -> None:
    page.clock.set_fixed_time(at)
    page.goto(server.local(household.link, ADDRESS))
    expect(page.locator("#main h1")).to_be_visible()


def open_by_code(page, server, household, *, code: str | None = None, at: str = NOON) -> None:
    page.clock.set_fixed_time(at)
    page.goto(page_address(server, household))
    page.locator("#code").fill(code or household.code)
    page.locator("#unlock button").click()
    expect(page.locator("#main h1")).to_be_visible()


def go_to(page, screen: str) -> None:
    """Shows a screen by its address, as a link to it would, and waits until it is drawn."""
    page.evaluate("""screen => new Promise(drawn => {
      const hash = '#p=' + screen;
      if (location.hash === hash) return drawn();
      addEventListener('hashchange', () => setTimeout(drawn), { once: true });
      location.hash = hash;
    })""", screen)


def choose_language(page, tag: str) -> None:
    page.locator(f'#languages button[lang="{tag}"]').click()
    expect(page.locator("html")).to_have_attribute("lang", tag)


def screens(bundle: dict, language: str) -> list[str]:
    """The names of a home's screens, without the pages of the team's people: the screen of the team takes their cards."""
    return [page["id"] for page in bundle["variants"][language]["pages"] if not page["id"].startswith("t.")]
