"""A sealed page in a real browser: the known answers, every way in, and how small it is."""

import hashlib
import re
import zlib

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import databases, expect_open, expect_refusal, type_code
from browser.sealed_fixture import ASSET, BUNDLE, Household


def test_the_fixture_gives_the_known_answers():
    home = Household()
    assert home.kid.hex() == "fa3abe0bdb6057a7c9a78abe87763a4d"
    assert home.stretched.hex() == "b020a423786320ff249e80af1f3344154c724fb73a0e383a0806f802c5980637"
    tag, wrap = home.slot(sealed.CODE, home.stretched)
    assert tag.hex() == "d5b7e56be1dada58dd36bbdaae225c48"
    assert wrap.hex().startswith("823b88442412e83ade88ee3d9651196c") and wrap.hex().endswith("62420455efab")
    tag, wrap = home.slot(sealed.LINK, home.secret)
    assert tag.hex() == "97951e33131d9e472c8ba07316629317" and wrap.hex().startswith("dd7eca28963f339e")
    assert home.link == "gaztmoj4h5bekscljziviv22lvqggztj"
    assert b"".join(home.dummy(0)).hex().startswith("9452ae07c4edd85362953a8e68d233cd")
    name, asset = home.asset("t.txt", b"hello")
    assert (name, len(asset)) == ("t4u76nedwd5u66ex6mpa", 1076)
    assert hashlib.sha256(asset).hexdigest() == "e1ef483cf1411d3809487f53125fe8acc277e60b30067c78ebe25e1d937fce2a"
    bundle = home.seal(BUNDLE, "bundle", bytes.fromhex("ab560200"))
    assert hashlib.sha256(bundle).hexdigest() == "9e300277b05fd45e18d29f5d8a4ba7730f2dc7b8b90acf107c05af9564dfcd34"
    sizes = {1024: 1024, 1025: 1088, 1500: 1536, 9000: 9216, 65537: 67584, 1000001: 1015808}
    assert {length: sealed.padme(length) for length in sizes} == sizes
    assert home.code.endswith(sealed.check_digits(home.code[:18]))


def test_the_browser_gives_the_known_answers(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    home = home_site.home
    answers = page.evaluate(
        """async ({ key, digits, asset, bundle, assetName }) => {
          const H = Homeward, { hex, fromBase64 } = H.bytes;
          const page = H.blob.readPage(document.getElementById('keys').textContent);
          const family = await H.keys.derivingKey(fromBase64(key));
          const fid = H.keys.lengthAndFid(page.fid);
          const enc = await H.keys.derive(family, 'enc', fid, 32);
          const opening = await crypto.subtle.importKey('raw', enc, 'AES-GCM', false, ['decrypt']);
          return {
            kid: hex(await H.keys.derive(family, 'kid', fid, 16)),
            enc: hex(enc),
            siv: hex(await H.keys.derive(family, 'siv', fid, 32)),
            prk: hex(await H.keys.stretch(H.code.parse(digits), page)),
            asset: H.bytes.text(await H.blob.openAsset(page, opening, 't.txt', assetName, fromBase64(asset))),
            bundle: hex(await H.blob.open(page, opening, H.blob.BUNDLE, 'bundle', fromBase64(bundle))),
            link: hex(H.bytes.fromBase32('gaztmoj4h5bekscljziviv22lvqggztj')),
          };
        }""",
        {
            "key": sealed.base64_text(home.key),
            "digits": "4839 2017 5638 2910 4785",
            "asset": sealed.base64_text(home.seal(ASSET, "t.txt", b"hello")),
            "assetName": "t4u76nedwd5u66ex6mpa",
            "bundle": sealed.base64_text(home.seal(BUNDLE, "bundle", bytes.fromhex("ab560200"))),
        },
    )
    assert answers == {
        "kid": "fa3abe0bdb6057a7c9a78abe87763a4d",
        "enc": "5078058d7c2fbb5e6462e072d7d4bc22a183ab5592453d61615ee5ddcb796b36",
        "siv": "59cb023c7a04cac1d8e647ba53c1ae97fdfdae7ab0aeff403cd008c19871dfb1",
        "prk": "b020a423786320ff249e80af1f3344154c724fb73a0e383a0806f802c5980637",
        "asset": "hello",
        "bundle": "ab560200",
        "link": "303336393c3f4245484b4e5154575a5d60636669",
    }


def test_a_link_opens_and_its_secret_leaves_the_address(home_site, page, watch):
    home_site.write()
    page.goto(home_site.link)
    expect_open(page)
    assert page.url == home_site.address
    page.reload()
    expect(page.locator("#locked")).to_be_visible()
    assert databases(page) == []
    assert {url.split("#")[0] for url in watch.requests} == {home_site.address}


def test_a_link_arriving_in_a_tab_that_shows_the_locked_page_opens_it(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    page.evaluate("secret => { location.hash = '#k=' + secret }", home_site.home.link.upper())
    expect_open(page)
    assert page.url == home_site.address


def test_a_link_arriving_at_the_open_page_is_stripped_and_keeps_the_screen(home_site, page):
    home_site.write()
    page.goto(home_site.link)
    page.click("#main a")
    expect_open(page, "Para practicar")
    page.evaluate("secret => { location.hash = '#k=' + secret }", home_site.home.link)
    page.wait_for_function("() => !location.hash.startsWith('#k')")
    expect_open(page, "Para practicar")


@pytest.mark.parametrize(
    "secret, reason",
    [
        ("a" * 32, "link-old"),
        ("gaztmoj4h5bekscljziviv22lvqggzt", "link-broken"),
        ("gaztmoj4h5bekscljziviv22lvqggzt1", "link-broken"),
        ("", "link-broken"),
    ],
)
def test_a_link_that_is_not_this_households_or_not_whole_is_refused(home_site, page, secret, reason):
    home_site.write()
    page.goto(f"{home_site.address}#k={secret}")
    expect_refusal(page, reason)
    assert page.url == home_site.address
    type_code(page, home_site.home.code)
    expect_open(page)


@pytest.mark.parametrize(
    "written",
    [
        "48392017563829104785",
        "4839 2017 5638 2910 4785",
        " 4839-2017–5638—2910.4785\u200f",
        "٤٨٣٩ ٢٠١٧ ٥٦٣٨ ٢٩١٠ ٤٧٨٥",
        "۴۸۳۹۲۰۱۷۵۶۳۸۲۹۱۰۴۷۸۵",
        "৪৮৩৯ ২০১৭ ৫৬৩৮ ২৯১০ ৪৭৮৫",
        "４８３９２０１７５６３８２９１０４７８５",
        "四八三九 二〇一七 五六三八 二九一零 四七八五",
    ],
)
def test_the_code_opens_in_digits_of_any_script(home_site, page, written):
    home_site.write()
    page.goto(home_site.address)
    type_code(page, written)
    expect_open(page)


def test_typing_shows_the_digits_in_fours_and_counts_them(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    # Phones show their keys for numbers.
    expect(page.locator("#code")).to_have_attribute("inputmode", "numeric")
    page.locator("#code").press_sequentially("٤٨٣٩٢٠١٧٥")
    assert page.input_value("#code") == "٤٨٣٩ ٢٠١٧ ٥"
    expect(page.locator("#count")).to_have_text("9 / 20")


@pytest.mark.parametrize(
    "written, reason",
    [
        ("48392017563829104786", "code-typo"),
        ("84392017563829104785", "code-typo"),
        ("4839 2017 5638 2910 478", "code-short"),
        ("", "code-short"),
        ("4839 2017 5638 2910 4785 1", "code-long"),
        ("4839 2017 5638 291O 4785", "code-foreign"),
    ],
)
def test_a_typing_error_is_found_before_the_slow_derivation(home_site, page, written, reason):
    home_site.write()
    page.add_init_script(
        """const real = SubtleCrypto.prototype.deriveBits;
        SubtleCrypto.prototype.deriveBits = function (how, ...rest) {
          if (how.name === 'PBKDF2') window.derived = true;
          return real.call(this, how, ...rest);
        };"""
    )
    page.goto(home_site.address)
    type_code(page, written)
    expect_refusal(page, reason)
    assert not page.evaluate("window.derived")
    type_code(page, home_site.home.code)
    expect_open(page)
    assert page.evaluate("window.derived")


def test_a_wrong_code_is_refused_and_the_right_one_still_opens(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    eighteen = "111122223333444455"
    type_code(page, eighteen + sealed.check_digits(eighteen))
    expect_refusal(page, "code-wrong")
    type_code(page, home_site.home.code)
    expect_open(page)


@pytest.mark.parametrize("code, reason", [("1", "code-short"), ("1111 2222 3333 4444 55", "code-wrong")])
def test_after_a_refusal_typing_goes_on_where_it_was_with_the_words_in_sight(home_site, new_context, code, reason):
    home_site.write()
    page = new_context(viewport={"width": 640, "height": 360}).new_page()
    page.goto(home_site.address)
    digits = code.replace(" ", "")
    page.fill("#code", digits + (sealed.check_digits(digits) if len(digits) == 18 else ""))
    page.press("#code", "Enter")
    expect_refusal(page, reason)
    expect(page.locator("#code")).to_be_focused()
    expect(page.locator("#code")).to_have_accessible_description(sealed.words("es")[f"open-{reason}"])
    expect(page.locator("#problem")).to_be_in_viewport(ratio=0.99)
    expect(page.locator("#code")).to_be_in_viewport(ratio=0.99)
    assert page.locator("#problem").get_attribute("role") == "alert"


def test_a_renewed_household_refuses_the_old_link_and_code(home_site, page):
    renewed = Household(key=bytes(32), secret=bytes(20), code="1" * 18 + sealed.check_digits("1" * 18), salt=bytes(16))
    home_site.write(home=renewed)
    page.goto(home_site.link)
    expect_refusal(page, "link-old")
    type_code(page, home_site.home.code)
    expect_refusal(page, "code-wrong")
    type_code(page, renewed.code)
    expect_open(page)


def test_the_locked_page_speaks_the_households_languages(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("es", "ltr")
    assert page.title() == "Maple Street families"
    type_code(page, "1")
    page.get_by_role("button", name="العربية").click()
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    expect(page.locator("h1:visible")).to_have_text(sealed.words("ar")["open-title"])
    expect_refusal(page, "code-short", "ar")
    type_code(page, home_site.home.code)
    expect_open(page, "أهلًا روزا")


def test_without_scripts_the_page_says_to_call(home_site, plain_page):
    home_site.write()
    plain_page.goto(home_site.address)
    notices = plain_page.locator("#asleep p")
    expect(notices).to_have_text([sealed.words(tag)["open-no-script"] for tag in ("es", "ar", "en")])
    for notice in notices.all():
        expect(notice).to_be_visible()
    expect(plain_page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()


def test_a_browser_that_cannot_run_the_program_says_to_call_too(home_site, page, watch):
    home_site.write()
    file = home_site.folder / "f" / home_site.home.fid / "index.html"
    text = file.read_text("utf-8")
    # As a browser does with words that it does not know: the whole program is dropped.
    page.route(home_site.address, lambda route: route.fulfill(body=text.replace("window.Homeward = {};", "window.Homeward = {}"), content_type="text/html"))
    page.goto(home_site.address)
    expect(page.locator("#asleep p").first).to_be_visible()
    expect(page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()
    watch.forgive("script-src")
    page.unroute(home_site.address)
    page.goto(home_site.address)
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#asleep")).to_be_hidden()


@pytest.mark.parametrize("tag", sealed.NAMES)
def test_every_word_the_page_asks_for_is_in_the_pack(tag):
    template = (sealed.THEME / "templates" / "locked.mustache").read_text("utf-8") + sealed.app()["frame"]
    script = sealed.program() + sealed.family_program()
    asked = {f"open-{key}" for key in re.findall(r'data-open="([\w-]+)"', template)}
    asked |= set(re.findall(r'data-word="([\w-]+)"', template)) | set(re.findall(r"'(js-[\w-]+)'", script))
    asked |= {f"open-{reason}" for reason in re.findall(r"'((?:code|link)-\w+|insecure|damaged|too-new)'", script)}
    assert len(asked) > 30
    assert {key for key in asked if not sealed.words(tag).get(key)} == set()


def test_the_page_without_its_data_is_small(home_site):
    page = sealed.locked_page(["es", "ar"], "", "")
    assert len(zlib.compress(page.encode(), 9)) <= 20 * 1024
