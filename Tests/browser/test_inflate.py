"""The small inflate, for phones whose browser has none."""

import hashlib
import random
import zlib

import pytest

from browser import sealed_fixture as sealed
from browser.household_site import expect_open


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


def test_the_small_inflate_equals_zlib(home_site, page):
    home_site.write()
    page.goto(home_site.address)
    for data, packed in deflated_samples():
        digest = page.evaluate(
            """async (packed) => {
              const bytes = Homeward.inflateHere(Homeward.bytes.fromBase64(packed));
              return Homeward.bytes.hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
            }""",
            sealed.base64_text(packed),
        )
        assert digest == hashlib.sha256(data).hexdigest()


def test_the_small_inflate_refuses_what_is_not_deflate(home_site, page):
    home_site.write()
    page.goto(home_site.address)
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
def test_old_phones_open_the_page_with_the_small_inflate(home_site, page, missing):
    home_site.write()
    page.add_init_script(missing)
    page.goto(home_site.link)
    expect_open(page)
