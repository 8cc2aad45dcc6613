"""What a sealed page refuses, in a real browser: another format, spoilt keys, a spoilt bundle."""

import json

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import expect_open, expect_refusal, flipped
from browser.sealed_fixture import ASSET, BUNDLE, Household


def test_without_a_safe_connection_it_says_so_and_gives_the_number(home_site, page, watch):
    home_site.write()
    text = (home_site.folder / "f" / home_site.home.fid / "index.html").read_text("utf-8")
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
def test_a_page_with_spoilt_keys_is_refused(home_site, page, key_data):
    home_site.write(key_data=key_data)
    page.goto(home_site.link)
    expect_refusal(page, "damaged")
    expect(page.get_by_role("link", name="+1 718 555 0100")).to_be_visible()


@pytest.mark.parametrize("changes", [{"v": 2}, {"suite": 2}, {"kdf": {**KDF, "alg": "PBKDF2-SHA1"}}])
def test_a_page_of_a_later_format_says_so(home_site, page, changes):
    home_site.write(key_data=HOME.key_data(**changes))
    page.goto(home_site.link)
    expect_refusal(page, "too-new")


def test_slots_may_stand_in_any_order(home_site, page):
    home_site.write(key_data=HOME.key_data(slots=HOME.key_data()["slots"][::-1]))
    page.goto(home_site.link)
    expect_open(page)


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
def test_a_page_with_a_spoilt_bundle_is_refused(home_site, page, bundle):
    home_site.write(bundle=bundle)
    page.goto(home_site.link)
    expect_refusal(page, "damaged")


def test_a_length_that_leaves_the_blob_is_refused(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    home = home_site.home
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
