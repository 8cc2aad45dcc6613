"""Writes pictures of the starter portal into Screenshots/, to be looked at: `make screenshots`.

Home, a strategy, a locked page, a household's page, its practice chart and its letter, in three languages, on a phone and
on a desk; some also in the dark and on paper.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser.fixtures import CHROMIUM, PHONE, QUIET
from browser.household import NOON, go_to, open_by_link, page_address
from portal import REPOSITORY, Portal
from static_server import StaticServer

FOLDER = REPOSITORY / "Screenshots"
# A home that opens in the language.
HOMES = {"en": ("alvarez-reyes", "father"), "ar": ("haddad", "home"), "zh-Hans": ("chen", "home")}
# The public pages of one language, by the names of their pictures.
PUBLIC = {
    "1-home": "", "2-strategy": "strategies/calm-corner/", "2-strategies": "strategies/",
    "8-event": "events/family-craft-night/", "8-form": "forms/what-i-notice-at-home/", "8-team": "team/",
}
SCREENS = {
    "phone": PHONE,
    "desk": {"viewport": {"width": 1280, "height": 900}},
}
# A browser of the world, so that the page chooses nothing by itself.
LOCALE = {"locale": "fi-FI"}


class Camera:
    def __init__(self, browser, server, portal, letters):
        self.browser, self.server, self.letters = browser, server, letters
        self.households = {(one.family, one.household): one for one in portal.households()}

    def shoot_all(self):
        for language in HOMES:
            for screen in SCREENS:
                self.shoot(language, screen)
            self.shoot(language, "phone", scheme="dark")
            self.shoot(language, "desk", media="print")

    def shoot(self, language, screen, scheme="light", media="screen"):
        """All pages of a language on one kind of screen."""
        context = self.browser.new_context(**SCREENS[screen], **LOCALE, color_scheme=scheme)
        page = context.new_page()
        page.emulate_media(media=media)
        kind = "-".join([screen] + [one for one in (scheme, media) if one not in ("light", "screen")])

        def keep(name):
            # What comes late comes when it is near the screen.
            for picture in page.locator("img:visible").all():
                picture.scroll_into_view_if_needed()
            page.wait_for_function("""() => Array.from(document.images).every(
              image => !image.checkVisibility() || image.complete && !/^data:/.test(image.src))""")
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=FOLDER / f"{name}.{language}.{kind}.png", full_page=True)

        home = self.households[HOMES[language]]
        for name, path in PUBLIC.items():
            page.goto(f"{self.server.url}{language}/{path}")
            keep(name)
        page.clock.set_fixed_time(NOON)
        page.goto(page_address(self.server, home))
        keep("3-locked")
        open_by_link(page, self.server, home)
        keep("4-household")
        for name, target in {"5-practice": "practice", "5-chart": "chart", "6-goals": "goals", "6-meetings": "meetings"}.items():
            go_to(page, target)
            keep(name)
        page.goto(self.letters[HOMES[language]].as_uri())
        keep("7-letter")
        context.close()


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        portal = Portal.copy_of_starter(Path(folder) / "portal")
        portal.build("--date", NOON[:10])
        letters = Path(folder) / "letters"
        portal.run("access", "letter", "--output", str(letters))
        paths = {home: letters / f"{'-'.join(home)}.html" for home in HOMES.values()}
        with sync_playwright() as playwright, StaticServer(portal.output) as server:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=False, args=QUIET)
            Camera(browser, server, portal, paths).shoot_all()
            browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures are in Screenshots/")


if __name__ == "__main__":
    main()
