"""Sealed pages opened by a second program, and searched without any key for what must not be found."""

import base64
import binascii
import gzip
import json
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
import yaml

from Outside import open_sealed
from Outside.open_sealed import CODE, LINK, OpenedHousehold, Refused, code_credential, link_secret
from portal import REPOSITORY

CONTENT = REPOSITORY / "Content"


def sealed_file(site, household):
    return site / "f" / household.fid / "index.html"


def test_the_description_gives_its_known_answers():
    done = subprocess.run(
        [sys.executable, open_sealed.__file__, "--self-test"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_page_opens_by_its_link_and_by_its_code_to_the_same(site, households):
    assert households
    for one in households.values():
        file = sealed_file(site, one)
        by_link = OpenedHousehold(file, LINK, link_secret(one.link))
        by_code = OpenedHousehold(file, CODE, code_credential(file, one.code))
        assert by_link.data == by_code.data
        assert by_link.assets == by_code.assets
        files = {path.name for path in (file.parent / "a").glob("*")}
        assert files == {f"{asset['name']}.bin" for asset in by_link.bundle["assets"].values() if "name" in asset}


def test_no_page_opens_by_another_homes_link_or_code(site, households):
    homes = list(households.values())
    for one, other in zip(homes, homes[1:] + homes[:1]):
        file = sealed_file(site, one)
        with pytest.raises(Refused):
            OpenedHousehold(file, LINK, link_secret(other.link))
        with pytest.raises(Refused):
            OpenedHousehold(file, CODE, code_credential(file, other.code))


def test_a_bundle_is_whole_and_its_keys_are_in_order(site, households):
    def in_order(pairs):
        names = [name for name, _ in pairs]
        assert names == sorted(set(names), key=str.encode), names
        return dict(pairs)

    for one in households.values():
        data = OpenedHousehold(sealed_file(site, one), LINK, link_secret(one.link)).data
        bundle = json.loads(data.decode("utf-8"), object_pairs_hook=in_order)
        assert set(bundle) == {
            "alike", "app", "assets", "calendar", "easy", "fid", "kid", "languages", "newest", "phone", "portal",
            "remember", "variants", "zone"}
        assert set(bundle["alike"]) == set(bundle["languages"])
        assert set(bundle["app"]) == {"frame", "script", "style", "terms", "words"}
        assert set(bundle["app"]["words"]) == set(bundle["languages"]) == set(bundle["variants"])
        for tag, variant in bundle["variants"].items():
            assert variant["dir"] in ("ltr", "rtl") and variant["name"] and variant["title"]
            for screen in variant["pages"] + bundle["alike"][tag]:
                assert set(screen) == {"html", "id", "title"} and all(screen.values())
        for meeting in bundle["calendar"]:
            assert set(meeting) >= {"id", "start", "end", "sequence", "state", "title", "zone"}


def without_bundle(page):
    start = page.index(b' id="bundle">')
    return page[:start] + page[page.index(b"</script>", start):]


def test_a_page_without_its_bundle_is_small(site, households):
    for one in households.values():
        assert len(gzip.compress(without_bundle(sealed_file(site, one).read_bytes()), 9)) <= 20 * 1024


# Canaries from outside: what families' files say, searched for in all that is published.


def leaves(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, str):
        yield value


def phrases(folder):
    """Names, numbers, addresses and sentences of all files in a folder of content."""
    found = set()
    for path in folder.rglob("*"):
        if path.suffix not in (".md", ".yml") or path.name == "seal.yml":
            continue
        text = path.read_text("utf-8")
        parts = text.split("---\n", 2) if path.suffix == ".md" else ["", text, ""]
        for words in [*leaves(yaml.safe_load(parts[1])), *parts[2].splitlines()]:
            found |= {one.strip(" -#>*") for one in re.split(r"(?<=[.!?。！？؟])\s*", words)}
        found.add(path.stem)
    return {one for one in found if len(one.encode()) >= 8}


def private_phrases():
    """What stands in files of families and groups, and nowhere in the writing for everyone."""
    families = phrases(CONTENT / "families") | phrases(CONTENT / "groups")
    public = [
        path for path in CONTENT.rglob("*")
        if path.suffix in (".md", ".yml") and path.relative_to(CONTENT).parts[0] not in ("families", "groups")]
    packs = (REPOSITORY / "Themes").rglob("*.po")
    known = "\n".join(f"{path.stem}\n{path.read_text('utf-8')}" for path in [*public, *packs])
    return {one for one in families if one not in known}


def unpacked(data):
    """What is inside of bytes, as far as anyone without a key can look: base64, and the common packings of it."""
    yield data
    for run in re.findall(rb"[A-Za-z0-9+/_-]{24,}={0,2}", data):
        try:
            plain = base64.b64decode(run + b"=" * (-len(run) % 4), altchars=b"-_" if set(b"-_") & set(run) else None)
        except binascii.Error:
            continue
        yield plain
        # A sealed blob's own parts, too: after its header, after its nonce.
        for start in (0, 24, 36):
            yield from inflated(plain[start:])


def inflated(data):
    for bits in (-zlib.MAX_WBITS, zlib.MAX_WBITS, zlib.MAX_WBITS | 16):
        try:
            yield zlib.decompressobj(bits).decompress(data)
        except zlib.error:
            continue


def spellings(phrase):
    """A phrase as it could stand in HTML, JSON, an address or a vCard."""
    escaped = phrase.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    forms = {phrase, escaped, escaped.replace("'", "&#39;"), json.dumps(phrase)[1:-1]}
    if re.fullmatch(r"\+[\d ]+", phrase):
        forms |= {phrase.replace(" ", ""), re.sub(r"\D", "", phrase)}
    return {form.encode() for form in forms}


def canaries_in(files, phrases_):
    pattern = re.compile(b"|".join(sorted(re.escape(form) for one in phrases_ for form in spellings(one))))
    return sorted({
        (file.name, match.decode())
        for file in files for data in unpacked(file.read_bytes()) for match in pattern.findall(data)
    })


def test_the_search_finds_a_phrase_however_it_is_packed(tmp_path):
    words = "Rosa’s note about “buttons”"
    packings = {
        "plain": words.encode(), "json": json.dumps({"note": words}).encode(),
        "base64": base64.b64encode(words.encode()), "gzip": base64.b64encode(gzip.compress(words.encode())),
        "zlib": base64.b64encode(bytes(36) + zlib.compress(words.encode())),
    }
    for name, data in packings.items():
        (tmp_path / name).write_bytes(data)
    assert {name for name, _ in canaries_in(sorted(tmp_path.iterdir()), {words})} == set(packings)


def test_nothing_that_is_published_holds_a_familys_words(site):
    files = [path for path in site.rglob("*") if path.is_file()]
    searched = private_phrases()
    assert len(searched) > 200 and len(files) > 100
    assert canaries_in(files, searched) == []


def test_no_name_in_what_is_published_tells_of_a_family(site):
    names = {part.lower() for path in site.rglob("*") for part in re.split(r"[^\w]+", path.name)}
    folders = {part for path in (CONTENT / "families").iterdir() for part in path.name.split("-")}
    children = {
        child["name"].lower() for file in (CONTENT / "families").glob("*/family.yml")
        for child in yaml.safe_load(file.read_text("utf-8"))["children"]}
    assert len(folders | children) >= 8
    assert names & (folders | children) == set()


def test_no_link_code_or_key_is_published(portal, site, households):
    secrets = [one.link.rpartition("=")[2] for one in households.values()]
    secrets += [form for one in households.values() for form in (one.code, one.code.replace(" ", ""))]
    keys = json.loads(Path(portal.root / ".homeward" / "keys.json").read_text("utf-8"))
    text = b"\n".join(path.read_bytes() for path in site.rglob("*") if path.is_file())
    assert [secret for secret in secrets if secret.encode() in text] == []
    assert keys, "the keys are where the portal says"
