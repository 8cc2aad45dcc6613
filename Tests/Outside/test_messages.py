"""The theme's words, by gettext's own checker."""

import subprocess

import pytest

from portal import REPOSITORY

PACKS = sorted((REPOSITORY / "Themes" / "Hearth" / "messages").glob("*.po"))


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.stem)
def test_a_pack_of_words_is_sound(pack):
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", pack],
        capture_output=True, text=True, timeout=60, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    assert (done.returncode, done.stderr) == (0, "")


def test_the_portals_languages_have_packs():
    assert {"en", "es", "ar", "zh-Hans"} <= {pack.stem for pack in PACKS}
