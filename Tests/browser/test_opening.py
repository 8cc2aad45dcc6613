"""A sealed page in a real browser: the known answers, every way in, every refusal, and what it does with dates,
pictures, calendars and copies. The pages are written by `sealed_fixture`, so nothing here needs the builder.
"""

import base64
import hashlib
import json
import random
import re
import threading
import zlib
from datetime import datetime, timedelta, timezone
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.sealed_fixture import ASSET, BUNDLE, Household

NOON = "2026-11-20T12:00:00-05:00"
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==")


class Quiet(SimpleHTTPRequestHandler):
    def end_headers(self):
        # Two pages written within a second would look the same to the browser's cache.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass


class Site:
    """A folder served on this machine, with one household's page in it."""

    def __init__(self, folder, port):
        self.folder = folder
        self.origin = f"http://127.0.0.1:{port}"
        self.home = Household()
        self.address = f"{self.origin}/f/{self.home.fid}/"

    @property
    def link(self):
        return f"{self.address}#k={self.home.link}"

    def write(self, contents=None, *, home=None, key_data=None, bundle=None, languages=("es", "ar", "en")):
        home = home or self.home
        page = self.folder / "f" / self.home.fid / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        sealed_bundle = home.bundle(contents or sample()) if bundle is None else bundle
        page.write_text(sealed.locked_page(list(languages), key_data or home.key_data(), sealed_bundle), "utf-8")

    def write_asset(self, path, data, *, under=None):
        """Seals an asset, writes it (under another name, if asked) and returns what the bundle says of it."""
        name, blob = self.home.asset(path, data)
        folder = self.folder / "f" / self.home.fid / "a"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{under or name}.bin").write_bytes(blob)
        return {"bytes": len(data), "name": under or name, "type": "image/png"}


@pytest.fixture
def site(tmp_path):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Site(tmp_path, server.server_address[1])
    server.shutdown()
    server.server_close()


def screen(name, title, html):
    return {"id": name, "title": title, "html": html}


def sample(home="", **more):
    """A small household's pages in three languages; `home` is put on the first screen."""

    def variant(direction, name, title, greeting, practice):
        pages = [
            screen("home", title, f'<h1>{greeting}</h1><p><a href="#p=practice">{practice}</a></p>{home}'),
            screen("practice", practice, f'<h1>{practice}</h1><p><a href="#p=words&amp;a=term-iep">IEP</a></p>'),
            screen("words", "IEP…", '<h1>IEP…</h1><p class="filler"></p><h2 id="term-iep">IEP</h2>'),
            screen("s.calm-corner", "Calm corner", "<h1>Calm corner</h1>"),
        ]
        return {"dir": direction, "name": name, "title": title, "pages": pages}

    contents = {
        "assets": {},
        "calendar": [],
        "languages": ["es", "ar", "en"],
        "newest": "2026-11-18",
        "phone": "+1 718 555 0100",
        "remember": 60,
        "zone": "America/New_York",
        "variants": {
            "es": variant("ltr", "Español", "La familia de Maya", "Hola, Rosa", "Para practicar"),
            "ar": variant("rtl", "العربية", "عائلة مايا", "أهلًا روزا", "للتمرين"),
            "en": variant("ltr", "English", "Maya’s family", "Hello, Rosa", "To practise"),
        },
    }
    return {**contents, **more}


def type_code(page, code):
    page.fill("#code", code)
    page.click("#unlock button")


def expect_open(page, greeting="Hola, Rosa"):
    expect(page.locator("#main h1")).to_have_text(greeting)
    expect(page.locator("#locked")).to_be_hidden()


def expect_refusal(page, reason, tag="es"):
    expect(page.locator("#problem")).to_have_text(sealed.words(tag)[f"open-{reason}"])
    expect(page.locator("#opened")).to_be_hidden()


def databases(page):
    return page.evaluate("async () => (await indexedDB.databases()).map((database) => database.name)")


# Known answers


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


def test_the_browser_gives_the_known_answers(site, page):
    site.write()
    page.goto(site.address)
    home = site.home
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


# Ways in


def test_a_link_opens_and_its_secret_leaves_the_address(site, page, watch):
    site.write()
    page.goto(site.link)
    expect_open(page)
    assert page.url == site.address
    page.reload()
    expect(page.locator("#locked")).to_be_visible()
    assert databases(page) == []
    assert {url.split("#")[0] for url in watch.requests} == {site.address}


def test_a_link_arriving_in_a_tab_that_shows_the_locked_page_opens_it(site, page):
    site.write()
    page.goto(site.address)
    page.evaluate("secret => { location.hash = '#k=' + secret }", site.home.link.upper())
    expect_open(page)
    assert page.url == site.address


def test_a_link_arriving_at_the_open_page_is_stripped_and_keeps_the_screen(site, page):
    site.write()
    page.goto(site.link)
    page.click("#main a")
    expect_open(page, "Para practicar")
    page.evaluate("secret => { location.hash = '#k=' + secret }", site.home.link)
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
def test_a_link_that_is_not_this_households_or_not_whole_is_refused(site, page, secret, reason):
    site.write()
    page.goto(f"{site.address}#k={secret}")
    expect_refusal(page, reason)
    assert page.url == site.address
    type_code(page, site.home.code)
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
def test_the_code_opens_in_digits_of_any_script(site, page, written):
    site.write()
    page.goto(site.address)
    type_code(page, written)
    expect_open(page)


def test_typing_shows_the_digits_in_fours_and_counts_them(site, page):
    site.write()
    page.goto(site.address)
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
def test_a_typing_error_is_found_before_the_slow_derivation(site, page, written, reason):
    site.write()
    page.add_init_script(
        """const real = SubtleCrypto.prototype.deriveBits;
        SubtleCrypto.prototype.deriveBits = function (how, ...rest) {
          if (how.name === 'PBKDF2') window.derived = true;
          return real.call(this, how, ...rest);
        };"""
    )
    page.goto(site.address)
    type_code(page, written)
    expect_refusal(page, reason)
    assert not page.evaluate("window.derived")
    type_code(page, site.home.code)
    expect_open(page)
    assert page.evaluate("window.derived")


def test_a_wrong_code_is_refused_and_the_right_one_still_opens(site, page):
    site.write()
    page.goto(site.address)
    eighteen = "111122223333444455"
    type_code(page, eighteen + sealed.check_digits(eighteen))
    expect_refusal(page, "code-wrong")
    type_code(page, site.home.code)
    expect_open(page)


@pytest.mark.parametrize("code, reason", [("1", "code-short"), ("1111 2222 3333 4444 55", "code-wrong")])
def test_after_a_refusal_typing_goes_on_where_it_was_with_the_words_in_sight(site, new_context, code, reason):
    site.write()
    page = new_context(viewport={"width": 640, "height": 360}).new_page()
    page.goto(site.address)
    digits = code.replace(" ", "")
    page.fill("#code", digits + (sealed.check_digits(digits) if len(digits) == 18 else ""))
    page.press("#code", "Enter")
    expect_refusal(page, reason)
    expect(page.locator("#code")).to_be_focused()
    expect(page.locator("#code")).to_have_accessible_description(sealed.words("es")[f"open-{reason}"])
    expect(page.locator("#problem")).to_be_in_viewport(ratio=0.99)
    expect(page.locator("#code")).to_be_in_viewport(ratio=0.99)
    assert page.locator("#problem").get_attribute("role") == "alert"


def test_a_renewed_household_refuses_the_old_link_and_code(site, page):
    renewed = Household(key=bytes(32), secret=bytes(20), code="1" * 18 + sealed.check_digits("1" * 18), salt=bytes(16))
    site.write(home=renewed)
    page.goto(site.link)
    expect_refusal(page, "link-old")
    type_code(page, site.home.code)
    expect_refusal(page, "code-wrong")
    type_code(page, renewed.code)
    expect_open(page)


def test_the_locked_page_speaks_the_households_languages(site, page):
    site.write()
    page.goto(site.address)
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("es", "ltr")
    assert page.title() == "Maple Street families"
    type_code(page, "1")
    page.get_by_role("button", name="العربية").click()
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    expect(page.locator("h1:visible")).to_have_text(sealed.words("ar")["open-title"])
    expect_refusal(page, "code-short", "ar")
    type_code(page, site.home.code)
    expect_open(page, "أهلًا روزا")


def test_without_scripts_the_page_says_to_call(site, plain_page):
    site.write()
    plain_page.goto(site.address)
    notices = plain_page.locator("#asleep p")
    expect(notices).to_have_text([sealed.words(tag)["open-no-script"] for tag in ("es", "ar", "en")])
    for notice in notices.all():
        expect(notice).to_be_visible()
    expect(plain_page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()


def test_a_browser_that_cannot_run_the_program_says_to_call_too(site, page, watch):
    site.write()
    file = site.folder / "f" / site.home.fid / "index.html"
    text = file.read_text("utf-8")
    # As a browser does with words that it does not know: the whole program is dropped.
    page.route(site.address, lambda route: route.fulfill(body=text.replace("window.Homeward = {};", "window.Homeward = {}"), content_type="text/html"))
    page.goto(site.address)
    expect(page.locator("#asleep p").first).to_be_visible()
    expect(page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()
    watch.forgive("script-src")
    page.unroute(site.address)
    page.goto(site.address)
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#asleep")).to_be_hidden()


# Refusals


def test_without_a_safe_connection_it_says_so_and_gives_the_number(site, page, watch):
    site.write()
    text = (site.folder / "f" / site.home.fid / "index.html").read_text("utf-8")
    page.route("http://families.example/**", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto("http://families.example/")
    expect_refusal(page, "insecure")
    expect(page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()
    expect(page.locator("#code")).to_be_disabled()
    watch.forgive("asked another host: http://families.example/")


def changed_slots(home, change):
    slots = [[tag, bytearray(wrap)] for tag, wrap in home.slots()]
    change(slots)
    return [[sealed.base64_text(tag), sealed.base64_text(bytes(wrap))] for tag, wrap in slots]


def spoil_wraps(slots):
    for slot in slots:
        slot[1][0] ^= 1


HOME = Household()
KDF = HOME.key_data()["kdf"]
SPOILT_KEYS = {
    "too few rounds": HOME.key_data(kdf={**KDF, "iter": 599_999}),
    "too many rounds": HOME.key_data(kdf={**KDF, "iter": 10_000_001}),
    "rounds as text": HOME.key_data(kdf={**KDF, "iter": "600000"}),
    "a short salt": HOME.key_data(kdf={**KDF, "salt": sealed.base64_text(bytes(15))}),
    "an impossible fid": HOME.key_data(fid="../../xy"),
    "a short kid": HOME.key_data(kid=sealed.base64_text(bytes(15))),
    "no slots": HOME.key_data(slots=[]),
    "three slots": HOME.key_data(slots=HOME.key_data()["slots"][:3]),
    "a cut slot": HOME.key_data(slots=changed_slots(HOME, lambda slots: slots[0][1].pop())),
    "slots that were tampered with": HOME.key_data(slots=changed_slots(HOME, spoil_wraps)),
    "no JSON": "{",
    "nothing": "null",
}


@pytest.mark.parametrize("key_data", SPOILT_KEYS.values(), ids=SPOILT_KEYS.keys())
def test_a_page_with_spoilt_keys_is_refused(site, page, key_data):
    site.write(key_data=key_data)
    page.goto(site.link)
    expect_refusal(page, "damaged")
    expect(page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()


@pytest.mark.parametrize("changes", [{"v": 2}, {"suite": 2}, {"kdf": {**KDF, "alg": "PBKDF2-SHA1"}}])
def test_a_page_of_a_later_format_says_so(site, page, changes):
    site.write(key_data=HOME.key_data(**changes))
    page.goto(site.link)
    expect_refusal(page, "too-new")


def test_slots_may_stand_in_any_order(site, page):
    site.write(key_data=HOME.key_data(slots=HOME.key_data()["slots"][::-1]))
    page.goto(site.link)
    expect_open(page)


def flipped(blob, at):
    spoilt = bytearray(blob)
    spoilt[at] ^= 1
    return bytes(spoilt)


GOOD = HOME.bundle({"languages": ["es"], "variants": {}})
NEIGHBOUR = Household(fid="0000000a", key=bytes(32))
SPOILT_BUNDLES = {
    **{f"header byte {at}": flipped(GOOD, at) for at in range(24)},
    "the nonce": flipped(GOOD, 24),
    "the text": flipped(GOOD, 40),
    "the tag": flipped(GOOD, -1),
    "cut by one byte": GOOD[:-1],
    "cut in the header": GOOD[:20],
    "nothing": b"",
    "one byte more": GOOD + b"\0",
    "base64 cut short": sealed.base64_text(GOOD)[:-3],
    "not base64": "<>",
    "another household's": NEIGHBOUR.bundle({}),
    "an asset in its place": HOME.seal(ASSET, "bundle", sealed.deflate(b"{}")),
    "another path": HOME.seal(BUNDLE, "other", sealed.deflate(b"{}")),
    "padding that is not zero": HOME.seal(BUNDLE, "bundle", sealed.deflate(b"{}"), padding=bytes(1000) + b"\1"),
    "no JSON inside": HOME.seal(BUNDLE, "bundle", sealed.deflate(b"{")),
    "no DEFLATE inside": HOME.seal(BUNDLE, "bundle", b"\xff\xff"),
    "another fid inside": HOME.seal(BUNDLE, "bundle", sealed.deflate(json.dumps({"fid": "0000000a"}).encode())),
}


@pytest.mark.parametrize("bundle", SPOILT_BUNDLES.values(), ids=SPOILT_BUNDLES.keys())
def test_a_page_with_a_spoilt_bundle_is_refused(site, page, bundle):
    site.write(bundle=bundle)
    page.goto(site.link)
    expect_refusal(page, "damaged")


def test_a_length_that_leaves_the_blob_is_refused(site, page):
    site.write()
    page.goto(site.address)
    home = site.home
    answer = page.evaluate(
        """async ({ enc, blob }) => {
          const H = Homeward, page = H.blob.readPage(document.getElementById('keys').textContent);
          const raw = H.bytes.fromBase64(enc);
          const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
          return H.blob.open(page, key, H.blob.BUNDLE, 'bundle', H.bytes.fromBase64(blob))
            .then(() => 'opened', (error) => error.reason);
        }""",
        {
            "enc": sealed.base64_text(sealed.derive(home.key, "enc", home.named, 32)),
            "blob": sealed.base64_text(long_length(home)),
        },
    )
    assert answer == "damaged"


def long_length(home):
    """A blob that is authentic but says it holds more than it does."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    header = b"FPC1\x01\x01\0\0" + home.kid
    associated = header + home.named + b"\0\6bundle"
    plain = (1021).to_bytes(4, "big") + bytes(1020)
    key = sealed.derive(home.key, "enc", home.named, 32)
    return header + bytes(12) + AESGCM(key).encrypt(bytes(12), plain, associated)


# Remembering


def open_and_remember(page, site):
    page.goto(site.link)
    expect_open(page)
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()


def test_yes_remembers_and_forgetting_is_asked_once_and_said(site, page):
    site.write()
    open_and_remember(page, site)
    expect(page.locator("#only-you")).to_be_hidden()
    page.goto(site.address)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_hidden()
    stored = page.evaluate(
        """() => new Promise((resolve) => {
          const opening = indexedDB.open('homeward');
          opening.onsuccess = () => {
            const all = opening.result.transaction('households').objectStore('households').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map(({ key, fid }) => [fid, key.extractable, key.usages.join()]));
            };
          };
        })"""
    )
    assert stored == [[site.home.fid, False, "decrypt"]]
    page.click("#forget")
    expect(page.locator("#forget-now")).to_be_focused()
    page.click("#keep")
    expect(page.locator("#forget")).to_be_focused()
    expect(page.locator("#sure")).to_be_hidden()
    page.click("#forget")
    page.click("#forget-now")
    expect_refusal(page, "forgotten")
    assert page.url == site.address
    assert databases(page) == []
    page.reload()
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#problem")).to_be_empty()
    page.goto(site.address)
    expect(page.locator("#code")).to_be_enabled()


def test_a_theme_that_does_not_ask_once_more_opens_and_forgets_at_once(site, page):
    contents = sample()
    frame = re.sub(r'<div id="sure".*?</div>\n', "", sealed.app()["frame"], flags=re.S)
    assert "forget-now" not in frame and 'id="forget"' in frame
    site.write({**contents, "app": {**sealed.app(), "frame": frame}})
    open_and_remember(page, site)
    page.click("#forget")
    expect_refusal(page, "forgotten")
    assert databases(page) == []


@pytest.mark.parametrize("tabs_talk", [True, False])
def test_what_one_tab_forgets_no_other_tab_brings_back(site, page, tabs_talk):
    site.write(sample('<label><input type="checkbox" data-tick="t1"> 1</label>'))
    if not tabs_talk:
        page.context.add_init_script("delete window.BroadcastChannel")
    open_and_remember(page, site)
    other = page.context.new_page()
    other.goto(site.address)
    expect_open(other)
    page.click("#forget")
    page.click("#forget-now")
    expect(page.locator("#locked")).to_be_visible()
    if tabs_talk:
        expect(other.locator("#locked")).to_be_visible()
    else:
        other.check("[data-tick]")
        other.click("#languages [lang=en]")
        expect_open(other, "Hello, Rosa")
        expect(other.locator("#forget")).to_be_hidden()
    assert databases(page) == []
    page.reload()
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#locked")).to_be_visible()
    other.close()


@pytest.mark.parametrize("answer", ["#no", None])
def test_no_and_no_answer_store_nothing(site, page, answer):
    site.write()
    page.goto(site.link)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_visible()
    if answer:
        page.click(answer)
        expect(page.locator("#only-you")).to_be_hidden()
        expect(page.locator("#main")).to_be_focused()
    page.click("#main a")
    expect_open(page, "Para practicar")
    assert databases(page) == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.click("#close")
    expect(page.locator("#locked")).to_be_visible()
    page.go_back()
    expect(page.locator("#locked")).to_be_visible()


@pytest.mark.parametrize("days, remembered", [(59, True), (61, False), (-2, False)])
def test_what_is_remembered_ends_after_the_portals_days(site, page, days, remembered):
    site.write()
    start = datetime(2026, 11, 1, 12, tzinfo=timezone.utc)
    page.clock.set_fixed_time(start)
    open_and_remember(page, site)
    page.clock.set_fixed_time(start + timedelta(days=days))
    page.goto(site.address)
    if remembered:
        expect_open(page)
        # Each opening counts anew.
        page.clock.set_fixed_time(start + timedelta(days=2 * days))
        page.goto(site.address)
        expect_open(page)
    else:
        expect(page.locator("#code")).to_be_enabled()
        expect(page.locator("#locked")).to_be_visible()
        page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_a_renewed_key_ends_what_is_remembered(site, page):
    site.write()
    open_and_remember(page, site)
    site.write(home=Household(key=bytes(32)))
    page.goto(site.address)
    expect(page.locator("#locked")).to_be_visible()
    expect_refusal(page, "link-old")
    page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_a_portal_that_remembers_no_days_never_asks(site, page):
    site.write(sample(remember=0))
    page.goto(site.link)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_hidden()


# Whether the phone has written the language that was chosen: it does so while the page is read.
STORED_LANGUAGE = """() => new Promise((resolve) => {
  const opening = indexedDB.open('homeward');
  opening.onsuccess = () => {
    const all = opening.result.transaction('households').objectStore('households').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.some(({ language }) => language === 'en'));
    };
  };
})"""


def test_ticks_and_language_are_kept_only_where_remembered(site, page):
    site.write(sample('<label><input type="checkbox" data-tick="t1"> 1</label>'))
    page.goto(site.link)
    page.check("[data-tick]")
    page.click("#languages [lang=en]")
    expect_open(page, "Hello, Rosa")
    expect(page.locator("[data-tick]")).to_be_checked()
    page.goto(site.link)
    page.reload()
    expect(page.locator("#locked")).to_be_visible()
    page.goto(site.link)
    expect_open(page)
    expect(page.locator("[data-tick]")).not_to_be_checked()
    page.click("#yes")
    page.check("[data-tick]")
    page.click("#languages [lang=en]")
    expect_open(page, "Hello, Rosa")
    page.wait_for_function(STORED_LANGUAGE)
    page.goto(site.address)
    page.reload()
    expect_open(page, "Hello, Rosa")
    expect(page.locator("[data-tick]")).to_be_checked()


# Screens


def test_the_back_button_walks_the_screens_and_languages_keep_them(site, page):
    site.write()
    page.goto(f"{site.address}#p=s.calm-corner")
    type_code(page, site.home.code)
    expect_open(page, "Calm corner")
    page.click("#home")
    expect_open(page)
    page.click("#main a")
    expect_open(page, "Para practicar")
    assert page.title() == "Para practicar · La familia de Maya"
    page.click("#languages [lang=ar]")
    expect_open(page, "للتمرين")
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    page.go_back()
    expect_open(page, "أهلًا روزا")
    page.go_back()
    expect_open(page, "Calm corner")
    page.go_forward()
    expect_open(page, "أهلًا روزا")
    assert [link.inner_text() for link in page.locator("#ways a").all()] == ["عائلة مايا", "للتمرين", "IEP…"]


def test_a_link_may_name_a_place_on_a_screen_and_an_unknown_screen_is_the_first(site, page):
    site.write()
    page.goto(f"{site.link}")
    expect_open(page)
    page.click("#main a")
    page.click("#main a")
    expect(page.locator("#term-iep")).to_be_focused()
    page.evaluate("location.hash = '#p=gone'")
    expect_open(page)


def test_back_returns_to_where_one_was_reading(site, page):
    lines = "<p>…</p>" * 200
    site.write(sample(lines + '<p><a id="deep" href="#p=practice">→</a></p>' + lines))
    page.goto(site.link)
    expect_open(page)
    page.locator("#deep").scroll_into_view_if_needed()
    reading = page.evaluate("scrollY")
    assert reading > 1000
    page.click("#deep")
    expect_open(page, "Para practicar")
    page.go_back()
    expect_open(page)
    page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=reading)


# Dates


def visible(page, selector="#main [id]"):
    return [one.get_attribute("id") for one in page.locator(selector).all() if one.is_visible()]


def open_at(page, site, instant, html, **more):
    page.clock.set_fixed_time(instant)
    site.write(sample(html, **more))
    page.goto(site.link)
    expect_open(page)


SPAN = """<p id="after" data-show-after="2026-12-20">z</p><p id="early" data-show-from="2026-12-01">a</p><p id="late" data-until="2026-12-20">b</p>
<p id="moves" data-until="2026-12-20" data-ended="x">c</p><details open id="ended"><div data-ended-list="x"></div></details>"""


@pytest.mark.parametrize(
    "instant, shown",
    [
        ("2026-12-01T04:59:00Z", ["late", "moves", "ended"]),
        ("2026-12-01T05:00:00Z", ["early", "late", "moves", "ended"]),
        ("2026-12-21T04:59:00Z", ["early", "late", "moves", "ended"]),
        ("2026-12-21T05:00:00Z", ["after", "early", "ended", "moves"]),
    ],
)
def test_a_piece_shows_from_its_day_until_its_last_in_the_portals_zone(site, page, instant, shown):
    open_at(page, site, instant, SPAN)
    assert visible(page) == shown
    assert page.locator("[data-ended-list] #moves").count() == (shown[-1] == "moves")


MEETINGS = """<div data-next><p id="n1" data-when="2026-12-03T15:30" data-minutes="30">1</p>
<p id="n2" data-when="2026-12-10T15:30" data-minutes="60">2</p></div>
<section id="coming" data-hide-when-empty><div data-coming="m"><p id="c1" data-when="2026-12-03T15:30" data-minutes="30">1</p>
<p id="c2" data-when="2026-12-10T15:30" data-minutes="60">2</p></div></section>
<section id="past" data-hide-when-empty><div data-past="m"></div></section>"""


@pytest.mark.parametrize(
    "instant, shown",
    [
        ("2026-12-03T15:59:00-05:00", ["n1", "coming", "c1", "c2"]),
        ("2026-12-03T16:01:00-05:00", ["n2", "coming", "c2", "past", "c1"]),
        ("2026-12-10T16:31:00-05:00", ["past", "c2", "c1"]),
    ],
)
def test_meetings_move_from_coming_to_past_as_they_end(site, page, instant, shown):
    open_at(page, site, instant, MEETINGS)
    assert visible(page) == shown


NEWS = """<ul><li id="n14" data-date="2026-11-14"><span id="b14" data-new hidden>new</span></li>
<li id="n13" data-date="2026-11-13"><span id="b13" data-new hidden>new</span></li>
<li id="n12" data-date="2026-11-12"><span id="b12" data-new hidden>new</span></li></ul>"""


def test_writing_is_new_for_seven_days_or_since_the_last_opening(site, page):
    open_at(page, site, NOON, NEWS)
    assert visible(page, "#main [data-new]") == ["b14", "b13"]
    page.clock.set_fixed_time("2026-11-12T12:00:00-05:00")
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()
    page.clock.set_fixed_time("2026-11-30T12:00:00-05:00")
    page.goto(site.address)
    expect_open(page)
    assert visible(page, "#main [data-new]") == ["b14", "b13"]
    page.reload()
    expect_open(page)
    assert visible(page, "#main [data-new]") == []


def test_a_list_of_what_is_new_goes_with_its_heading_when_nothing_is(site, page):
    news = "".join(f'<li id="{day}" data-only-new data-date="2026-11-{day}">{day}</li>' for day in (14, 12))
    open_at(page, site, NOON, f'<section id="news" data-hide-when-empty><ul>{news}</ul></section>')
    assert visible(page) == ["news", "14"]
    page.clock.set_fixed_time("2026-11-28T12:00:00-05:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert visible(page) == []


def test_after_the_first_few_the_rest_goes_behind_a_button(site, page):
    items = "".join(f'<li id="i{number}">{number}</li>' for number in range(5))
    open_at(page, site, NOON, f'<ul data-first="3"><li hidden>-</li>{items}</ul><ul data-first="3"><li id="one">1</li></ul>')
    assert visible(page) == ["i0", "i1", "i2", "one"]
    page.click(".more")
    assert visible(page) == ["i0", "i1", "i2", "i3", "i4", "one"]
    expect(page.locator("#i3")).to_be_focused()
    expect(page.locator(".more")).to_have_count(0)


def test_a_page_left_open_is_drawn_anew_for_the_new_day(site, page):
    open_at(page, site, "2026-12-20T23:00:00-05:00", SPAN)
    assert "late" in visible(page)
    page.clock.set_fixed_time("2026-12-21T07:00:00-05:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert "late" not in visible(page)


# Pictures, recordings, papers


def test_pictures_recordings_and_papers_are_opened_from_sealed_files(site, page, watch):
    picture = site.write_asset("a/train.png", PICTURE)
    sound = {**site.write_asset("a/say.mp3", b"not a real recording"), "type": "audio/mpeg"}
    paper = {**site.write_asset("a/plan.pdf", b"%PDF-1.4 paper"), "type": "application/pdf"}
    assets = {"a/train.png": picture, "a/say.mp3": sound, "a/plan.pdf": paper}
    html = """<img data-asset="a/train.png" alt="Train"><audio data-asset="a/say.mp3" controls></audio>
    <a id="paper" data-asset="a/plan.pdf" href="#" download="plan.pdf">Plan</a>"""
    site.write(sample(html, assets=assets))
    page.goto(site.link)
    expect_open(page)
    expect(page.locator("#main img")).to_have_js_property("naturalWidth", 1)
    assert page.locator("#main img").get_attribute("src").startswith("blob:")
    assert not any(sound["name"] in url or paper["name"] in url for url in watch.requests)
    with page.expect_download() as waiting:
        page.click("#paper")
    assert waiting.value.suggested_filename == "plan.pdf"
    assert waiting.value.path().read_bytes() == b"%PDF-1.4 paper"
    page.click(".listen")
    expect(page.locator("audio")).to_have_attribute("src", re.compile("^blob:"))
    assert any(sound["name"] in url for url in watch.requests)


def test_an_asset_under_another_name_or_path_is_refused(site, page):
    old = site.home.asset("a/train.png", PICTURE + b"older")[0]
    swapped = site.write_asset("a/train.png", PICTURE, under=old)
    moved = site.write_asset("a/boat.png", PICTURE)
    html = '<img id="swapped" data-asset="a/train.png" alt="Train"><img id="moved" data-asset="a/car.png" alt="Car">'
    site.write(sample(html, assets={"a/train.png": swapped, "a/car.png": moved}))
    page.goto(site.link)
    expect_open(page)
    for one in ("#swapped", "#moved"):
        expect(page.locator(one)).to_have_class("missing")
        assert page.locator(one).get_attribute("src") is None


def test_a_paper_that_is_not_there_is_told_in_words(site, page, watch):
    paper = {"bytes": 1, "name": "t4u76nedwd5u66ex6mpa", "type": "application/pdf"}
    html = '<a id="paper" data-asset="gone.pdf" href="#" download="gone.pdf">Plan</a>'
    site.write(sample(html, assets={"gone.pdf": paper}))
    page.goto(site.link)
    page.click("#paper")
    expect(page.locator("#main [role=alert]")).to_have_text(sealed.words("es")["js-file-failed"])
    watch.forgive("404")


# Calendar


def calendar_file(page, site, **changes):
    item = {
        "id": "m-2026-12-03-annual-review",
        "start": "2026-12-03T15:30",
        "end": "2026-12-03T16:00",
        "place": "Room 204; Maple Street, door B",
        "sequence": 2,
        "state": "planned",
        "zone": "America/New_York",
        "title": {"es": "Reunión anual de Maya: hablamos de lo que va bien y de lo que sigue, con 家人 y equipo", "en": "x"},
        **changes,
    }
    site.write(sample(f'<button data-calendar="{item["id"]}">+</button>', calendar=[item]))
    page.goto(site.link)
    expect_open(page)
    with page.expect_download() as waiting:
        page.click("[data-calendar]")
    assert waiting.value.suggested_filename == "m-2026-12-03-annual-review.ics"
    return waiting.value.path().read_bytes()


def unfolded(data):
    """The lines of a calendar file, after a check of its bytes: CRLF everywhere, 75 octets at most."""
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    physical = data.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 for line in physical)
    for line in physical:
        line.decode("utf-8")
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def test_a_meeting_becomes_a_calendar_file(site, page):
    lines = unfolded(calendar_file(page, site))
    for line in (
        "METHOD:PUBLISH",
        "UID:m-2026-12-03-annual-review.7k3q9m2x@homeward",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "DTSTART;TZID=America/New_York:20261203T153000",
        "DTEND;TZID=America/New_York:20261203T160000",
        "LOCATION;LANGUAGE=es:Room 204\\; Maple Street\\, door B",
        "SUMMARY;LANGUAGE=es:Reunión anual de Maya: hablamos de lo que va bien y de lo que sigue\\, con 家人 y equipo",
    ):
        assert lines.count(line) == 1, line
    zone = "\n".join(lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE")])
    assert "BEGIN:STANDARD\nDTSTART:20261101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500" in zone
    assert "BEGIN:DAYLIGHT\nDTSTART:20260308T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400" in zone


def test_a_cancelled_meeting_takes_itself_out_of_the_calendar(site, page):
    lines = unfolded(calendar_file(page, site, state="cancelled", sequence=3))
    assert "METHOD:CANCEL" in lines and "STATUS:CANCELLED" in lines and "SEQUENCE:3" in lines
    assert "UID:m-2026-12-03-annual-review.7k3q9m2x@homeward" in lines


def test_a_zone_without_summer_time_and_with_half_hours(site, page):
    lines = unfolded(calendar_file(page, site, zone="Asia/Kolkata"))
    start = lines.index("BEGIN:VTIMEZONE")
    assert lines[start + 1 : lines.index("END:VTIMEZONE")] == [
        "TZID:Asia/Kolkata",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0530",
        "TZOFFSETTO:+0530",
        "END:STANDARD",
    ]


# Copies


def test_a_saved_copy_opens_from_a_folder_with_its_pictures(site, page, new_context, tmp_path, watch):
    asset = site.write_asset("a/train.png", PICTURE)
    site.write(sample('<img data-asset="a/train.png" alt="Train">', assets={"a/train.png": asset}))
    page.goto(site.link)
    expect_open(page)
    with page.expect_download() as waiting:
        page.click("#save")
    expect(page.locator("#said")).to_have_text(sealed.words("es")["js-saved"])
    copy = tmp_path / "copy" / "family-page.html"
    copy.parent.mkdir()
    waiting.value.save_as(copy)
    text = copy.read_text("utf-8")
    assert "Hola, Rosa" not in text and site.home.link not in text and "data-asset=" in text
    watch.requests.clear()
    other = new_context().new_page()
    other.goto(copy.as_uri())
    type_code(other, site.home.code)
    expect_open(other)
    expect(other.locator("#main img")).to_have_js_property("naturalWidth", 1)
    assert {url.split(":")[0] for url in watch.requests} <= {"file", "blob", "data"}
    other.goto(copy.as_uri() + "#k=" + site.home.link)
    other.reload()
    with other.expect_download() as again:
        other.goto("about:blank")
        other.goto(copy.as_uri() + "#k=" + site.home.link)
        expect_open(other)
        assert "k=" not in other.url
        other.click("#save")
    assert again.value.path().read_text("utf-8") == text


PUBLIC_LINKS = '<p class="out"><a href="../../es/words/#iep">IEP</a> <a href="#p=practice">P</a> <a href="tel:1">1</a></p>'


@pytest.mark.parametrize("more, links", [
    ({"portal": "https://families.maple.example/at/"}, ["https://families.maple.example/at/es/words/#iep", "#p=practice", "tel:1"]),
    ({}, ["#p=practice", "tel:1"]),
], ids=["an address", "a page of an earlier version"])
def test_a_copy_leads_to_the_public_pages_on_the_web(site, page, tmp_path, more, links):
    site.write(sample(PUBLIC_LINKS, **more))
    copy = tmp_path / "family-page.html"
    copy.write_bytes((site.folder / "f" / site.home.fid / "index.html").read_bytes())
    found = "all => all.map(one => one.getAttribute('href'))"
    for address, expected in [(site.link, ["../../es/words/#iep", *links[-2:]]), (copy.as_uri() + f"#k={site.home.link}", links)]:
        page.goto(address)
        expect_open(page)
        assert page.locator(".out a").evaluate_all(found) == expected
        expect(page.locator(".out")).to_have_text("IEP P 1")


def test_a_copy_is_not_made_when_an_asset_is_spoilt(site, page):
    asset = site.write_asset("a/train.png", PICTURE)
    file = site.folder / "f" / site.home.fid / "a" / f"{asset['name']}.bin"
    file.write_bytes(flipped(file.read_bytes(), -1))
    site.write(sample(assets={"a/train.png": asset}))
    page.goto(site.link)
    page.click("#save")
    expect(page.locator("#said")).to_have_text(sealed.words("es")["js-save-failed"])


# Inflate


def deflated_samples():
    chance = random.Random(1951)
    noise = chance.randbytes(70_000)
    prose = " ".join(chance.choice("the calm corner is a small quiet place to rest".split()) for _ in range(30_000)).encode()
    for data in (b"", b"a", b"a" * 100_000, noise, prose, prose[:500] + noise[:500]):
        for level in (0, 1, 6, 9):
            for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY):
                packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
                yield data, packer.compress(data) + packer.flush()
    # Shared pieces end at a byte boundary; a household's own text follows as another stream's blocks.
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    shared = packer.compress(prose) + packer.flush(zlib.Z_FULL_FLUSH)
    yield prose + noise, shared + sealed.deflate(noise)


def test_the_small_inflate_equals_zlib(site, page):
    site.write()
    page.goto(site.address)
    for data, packed in deflated_samples():
        digest = page.evaluate(
            """async (packed) => {
              const bytes = Homeward.inflateHere(Homeward.bytes.fromBase64(packed));
              return Homeward.bytes.hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
            }""",
            sealed.base64_text(packed),
        )
        assert digest == hashlib.sha256(data).hexdigest()


def test_the_small_inflate_refuses_what_is_not_deflate(site, page):
    site.write()
    page.goto(site.address)
    good = sealed.deflate(b"calm corner " * 50)
    far = bytes([0b011, 0b10000010 & 0xFF, 0])
    broken = [b"", good[:-1], good + b"\0", b"\x07", b"\x01\x05\x00\x00\x00hello", far]
    answers = page.evaluate(
        """(all) => all.map((packed) => {
          try { Homeward.inflateHere(Homeward.bytes.fromBase64(packed)); return 'read'; }
          catch (error) { return error.reason; }
        })""",
        [sealed.base64_text(packed) for packed in broken],
    )
    assert answers == ["damaged"] * len(broken)


@pytest.mark.parametrize("missing", ["delete window.DecompressionStream", "window.DecompressionStream = class { constructor() { throw new TypeError() } }"])
def test_old_phones_open_the_page_with_the_small_inflate(site, page, missing):
    site.write()
    page.add_init_script(missing)
    page.goto(site.link)
    expect_open(page)


# Words and size


@pytest.mark.parametrize("tag", sealed.NAMES)
def test_every_word_the_page_asks_for_is_in_the_pack(tag):
    template = (sealed.THEME / "templates" / "locked.mustache").read_text("utf-8") + sealed.app()["frame"]
    script = sealed.program() + sealed.family_program()
    asked = {f"open-{key}" for key in re.findall(r'data-open="([\w-]+)"', template)}
    asked |= set(re.findall(r'data-word="([\w-]+)"', template)) | set(re.findall(r"'(js-[\w-]+)'", script))
    asked |= {f"open-{reason}" for reason in re.findall(r"'((?:code|link)-\w+|insecure|damaged|too-new)'", script)}
    assert len(asked) > 30
    assert {key for key in asked if not sealed.words(tag).get(key)} == set()


def test_the_page_without_its_data_is_small(site):
    page = sealed.locked_page(["es", "ar"], "", "")
    assert len(zlib.compress(page.encode(), 9)) <= 20 * 1024
