"""One invented household's sealed page on a host of this machine. The pages are written by `sealed_fixture`, so nothing
here needs the builder.
"""

import base64
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.sealed_fixture import Household

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
def home_site(tmp_path):
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


def flipped(blob, at):
    """The blob with one bit of one byte changed."""
    spoilt = bytearray(blob)
    spoilt[at] ^= 1
    return bytes(spoilt)
