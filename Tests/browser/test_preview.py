"""`homeward serve`: the page that is open follows the writing, errors are told in it, and nobody else gets in."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess

import pytest

from portal import Portal

STRATEGY = "Content/strategies/calm-corner.md"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """`homeward serve` on a portal, as somebody runs it in a terminal."""

    def __init__(self, portal: Portal, port: int | None = None):
        self.portal = portal
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.process = subprocess.Popen(
            [portal.program, "serve", "--root", portal.root, "--port", str(self.port), "--date", "2026-11-20"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        assert f"The site is at {self.address}" in self.process.stdout.readline()
        problems = self.wait_for_site()["problems"]
        assert not problems, "\n".join(problems)

    def ask(self, path: str, host: str | None = None, method: str = "GET") -> tuple[int, bytes, dict[str, str]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body, dict(answer.getheaders())

    def state(self, after: int = -1) -> dict:
        return json.loads(self.ask(f"/.homeward-preview/state?after={after}")[1])

    def wait_for_site(self) -> dict:
        state = self.state()
        while not state["version"]:
            state = self.state(state["version"])
        return state

    def next_state(self, before: dict, done) -> dict:
        """The first state after this one for which `done` holds; a save may be told in two builds."""
        state = before
        for _ in range(20):
            state = self.state(state["version"])
            if done(state):
                return state
        raise AssertionError(f"nothing came after {before}, but {state}")

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A portal that its tests may change, with keys."""
    portal = Portal.copy_of_starter(tmp_path_factory.mktemp("written"))
    portal.run("access", "create")
    return portal


@pytest.fixture
def preview(written):
    preview = Preview(written)
    yield preview
    if preview.process.poll() is None:
        preview.end()


def edit(portal: Portal, path: str, text: str) -> str:
    """Adds to a file in place, and gives what it was."""
    file = portal.root / path
    before = file.read_text(encoding="utf-8")
    file.write_text(before + text, encoding="utf-8")
    return before


def test_the_open_page_follows_the_writing(preview, page):
    page.goto(preview.address + "en/strategies/calm-corner/")
    page.evaluate("window.isOld = true")
    before = edit(preview.portal, STRATEGY, "\nBreathe like a bear.\n")
    page.wait_for_selector("text=Breathe like a bear.")
    assert page.evaluate("window.isOld") is None
    # Editors write another file and give it the name; that is a save too.
    other = preview.portal.root / "Content/strategies/.calm-corner.md.new"
    other.write_text(before, encoding="utf-8")
    os.replace(other, preview.portal.root / STRATEGY)
    page.wait_for_selector("text=Breathe like a bear.", state="detached")
    # Nothing of it went where the site is published from.
    assert not preview.portal.output.exists()


def test_errors_show_in_the_page_and_in_the_terminal_and_the_last_good_page_stays(preview, page):
    page.goto(preview.address + "en/strategies/calm-corner/")
    title = page.inner_text("h1")
    file = preview.portal.root / STRATEGY
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("areas:", "aeras:"), encoding="utf-8")
    try:
        page.wait_for_selector("#homeward-preview")
        assert "aeras" in page.inner_text("#homeward-preview")
        assert STRATEGY in page.inner_text("#homeward-preview")
        assert page.inner_text("h1") == title
        assert preview.ask("/en/strategies/calm-corner/")[0] == 200
    finally:
        file.write_text(before, encoding="utf-8")
    page.wait_for_selector("#homeward-preview", state="detached")
    page.close()
    status, said = preview.end()
    assert status == 0, said
    assert "aeras" in said and "The site stays as it last was." in said


def test_new_folders_and_renamed_files_are_seen(preview):
    state = preview.wait_for_site()
    folder = preview.portal.root / "Content/newsletters"
    (folder / "bells.md").write_text("---\ntitle: Bells\ndate: 2026-11-01\n---\n\nDing.\n", encoding="utf-8")
    state = preview.next_state(state, lambda _: preview.ask("/en/newsletters/bells/")[0] == 200)
    (folder / "bells.md").rename(folder / "chimes.md")
    state = preview.next_state(state, lambda _: preview.ask("/en/newsletters/chimes/")[0] == 200)
    assert preview.ask("/en/newsletters/bells/")[0] == 404
    # A folder that was made later is watched too.
    families = preview.portal.root / "Content/families"
    shutil.copytree(families / "okafor", families / "new-family", ignore=shutil.ignore_patterns("seal.yml", "20*"))
    state = preview.next_state(state, lambda now: not now["problems"])
    (families / "new-family" / "family.yml").write_text("children: 3\n", encoding="utf-8")
    state = preview.next_state(state, lambda now: now["problems"])
    assert "new-family" in "".join(state["problems"])
    shutil.rmtree(families / "new-family")
    state = preview.next_state(state, lambda now: not now["problems"])
    (folder / "chimes.md").unlink()
    preview.next_state(state, lambda _: preview.ask("/en/newsletters/chimes/")[0] == 404)


def test_a_familys_page_opens_and_opens_again_after_an_edit(preview, page):
    home = next(one for one in preview.portal.households() if one.family == "chen")
    secret = home.link.split("#", 1)[1]
    page.goto(f"{preview.address}f/{home.fid}/#{secret}")
    page.wait_for_function("() => !location.hash.startsWith('#k')")
    assert secret not in page.url
    folder = preview.portal.root / "Content/families/chen"
    letter = folder / "2026-11-19-stars.md"
    letter.write_text("---\nkind: letter\ndate: 2026-11-19\ntitle: Stars on a string\n---\n\nWe made stars.\n", "utf-8")
    try:
        page.wait_for_selector("text=Stars on a string", state="attached")
    finally:
        letter.unlink()


def test_only_this_computer_by_its_own_name_gets_in(preview):
    assert preview.ask("/en/")[0] == 200
    assert preview.ask("/en/", host=f"localhost:{preview.port}")[0] == 200
    for host in ("evil.example", f"evil.example:{preview.port}", f"127.0.0.1.evil.example:{preview.port}", "127.0.0.1"):
        status, body, _ = preview.ask("/en/", host=host)
        assert status == 403 and b"<html" not in body
    # It listens on the loopback alone.
    with open("/proc/net/tcp", encoding="ascii") as table:
        listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
    assert f"0100007F:{preview.port:04X}" in listening
    assert f"00000000:{preview.port:04X}" not in listening


@pytest.mark.parametrize("path", [
    "/../keys.json", "/%2e%2e/keys.json", "/..%2fkeys.json", "/en/../../keys.json", "/.homeward-output",
    "//etc/passwd", "/%2e%2e/%2e%2e/Content/portal.yml"])
def test_nothing_but_the_site_is_served(preview, path):
    status, body, _ = preview.ask(path)
    assert status in (301, 400, 404)
    assert b"fid" not in body and b"time-zone" not in body and b"root:" not in body and b"portal:" not in body


def test_what_was_built_holds_no_trace_of_the_preview(preview):
    page = preview.portal.root / ".homeward/preview/en/index.html"
    assert b"homeward-preview" not in page.read_bytes()
    status, body, headers = preview.ask("/en/")
    assert status == 200 and b"/.homeward-preview/reload.js" in body
    assert headers["Cache-Control"] == "no-store"
    assert re.search(rb"script-src 'self'", body)
    assert (preview.portal.root / ".homeward").stat().st_mode & 0o077 == 0


def test_a_port_in_use_is_a_plain_error(written):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [written.program, "serve", "--root", written.root, "--port", str(port)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 2
    assert f"Another program uses port {port} already." in done.stderr
    assert f"homeward serve --port {port + 1}" in done.stderr


def test_keys_are_neither_made_nor_changed(tmp_path):
    portal = Portal.copy_of_starter(tmp_path)
    preview = Preview(portal)
    assert not preview.wait_for_site()["problems"]
    status, said = preview.end()
    assert status == 0, said
    assert "no key yet" in said
    assert not (tmp_path / ".homeward/keys.json").exists()
    assert not list(tmp_path.glob("Content/families/*/seal.yml"))


def can_use(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@pytest.mark.skipif(not can_use(80), reason="this account may not use port 80, or another program does")
def test_port_80_answers_to_names_without_a_number(written):
    preview = Preview(written, 80)
    try:
        for host in ["127.0.0.1", "localhost", "127.0.0.1:80"]:
            assert preview.ask("/", host)[0] == 200
        assert preview.ask("/", "portal.example")[0] == 403
    finally:
        preview.end()
