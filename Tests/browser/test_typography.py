"""How the words stand on a small phone: nothing is torn, hidden or hung wrongly, not in large type, not in another
language than the page's, not in colours that the reader chose.
"""

import pytest
from playwright.sync_api import expect

from browser.fixtures import PHONE
from browser.household import choose_language, go_to, open_by_link, page_address
from browser.narrow import NARROW, torn
from browser.test_families import CHEN, HADDAD, HOMES, MOTHER, each_home
from every_language import HOME

WORD = r"[\p{L}\p{N}]+"
TIME = r"([上下]\u2060?午\u2060?)?\d{1,2}:\d\d(\s(AM|PM|[ap]\.m\.|[صم]))?"
# From the narrowest screen to a large phone.
WIDTHS = [320, 340, 360, 390, 412]
TWICE = "document.documentElement.style.fontSize = '200%'"
# A strategy that is written in English alone.
UNTRANSLATED = "strategies/heavy-helper/"


def style(element, name, part=None):
    return element.evaluate("(one, [name, part]) => getComputedStyle(one, part)[name]", [name, part])


# Times


@each_home
def test_no_time_is_torn(new_context, server, households, home):
    page = new_context(viewport=NARROW).new_page()
    open_by_link(page, server, households[home])
    for language in HOMES[home][0]:
        if len(HOMES[home][0]) > 1:
            choose_language(page, language)
        go_to(page, "meetings")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            assert torn(page, "#main", TIME) == [], f"{language} at {width}"
