"""The theme's words, by gettext's own checker, by another reader of PO files, and by what language they sound like."""

import re
import subprocess

import polib
import pycld2
import pytest

from portal import REPOSITORY, Portal

PACKS = sorted((REPOSITORY / "Themes" / "Hearth" / "messages").glob("*.po"))
SHIPPED = {"en", "es", "zh-Hans", "zh-Hant", "ar", "bn", "fr", "ht", "ko", "ru", "ur", "sq", "uk", "uz"}
# What pycld2 calls a language, where that is not what the web calls it.
DETECTED = {"zh-Hans": "zh", "zh-Hant": "zh-Hant"}

each_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.stem)


@each_pack
def test_a_pack_of_words_is_sound(pack):
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", pack],
        capture_output=True, text=True, timeout=60, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    assert (done.returncode, done.stderr) == (0, "")


def test_the_languages_of_new_york_citys_schools_have_packs():
    assert SHIPPED <= {pack.stem for pack in PACKS}


@each_pack
def test_another_reader_of_po_files_finds_every_message(pack):
    file = polib.pofile(str(pack), check_for_duplicates=True)
    english = polib.pofile(str(pack.parent / "en.po"))
    assert file.metadata["Language"] == pack.stem
    assert file.percent_translated() == 100
    assert not file.fuzzy_entries() and not file.obsolete_entries()
    assert {entry.msgctxt for entry in file} == {entry.msgctxt for entry in english}
    # What it writes again, it reads again.
    assert [str(entry) for entry in polib.pofile(str(file))] == [str(entry) for entry in file]


@each_pack
def test_a_pack_says_whether_a_native_reader_has_seen_it(pack):
    reviewed = polib.pofile(str(pack)).metadata["X-Homeward-Reviewed"]
    assert reviewed == ("yes" if pack.stem == "en" else "no") or " " in reviewed, "yes, no, or the reader's name"


@each_pack
def test_the_words_sound_like_the_language_of_the_pack(pack):
    """French under the name of Haitian Creole, or Simplified under Traditional, would not be seen otherwise."""
    texts = []
    for entry in polib.pofile(str(pack)):
        texts += [entry.msgstr] if entry.msgstr else list(entry.msgstr_plural.values())
    text = re.sub(r"\{\w*\}|[A-Z]{2,}|https?|JavaScript|cookies?|feed", " ", ". ".join(texts))
    reliable, _, found = pycld2.detect(text)
    assert reliable
    assert found[0][1] == DETECTED.get(pack.stem, pack.stem)
    assert found[0][2] >= 90, found


def test_a_new_language_is_begun_filled_in_and_built(tmp_path):
    portal = Portal.copy_of_starter(tmp_path)
    settings = portal.root / "Content" / "portal.yml"
    settings.write_text(re.sub(r"^languages: \[", "languages: [ceb, ", settings.read_text(), flags=re.M))
    portal.run("check", status=1)
    portal.run("translate", "new-language", "ceb")
    path = portal.root / "Themes" / "Hearth" / "messages" / "ceb.po"
    pack = polib.pofile(str(path))
    assert pack.percent_translated() == 0 and len(pack) > 450
    portal.run("check", status=1)
    for entry in pack:
        if entry.msgid_plural:
            entry.msgstr_plural = {form: entry.msgid_plural for form in entry.msgstr_plural}
        else:
            entry.msgstr = entry.msgid
    pack.save()
    assert "complete" in portal.run("translate", "new-language", "ceb")
    portal.build("--date", "2026-11-20")
    assert '<html lang="ceb" dir="ltr"' in (portal.output / "ceb" / "index.html").read_text()
