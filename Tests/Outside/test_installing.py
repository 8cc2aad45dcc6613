"""What `make` says on a computer where something is missing."""

import os
import subprocess

from portal import REPOSITORY


def make(*arguments, path="/usr/bin:/bin"):
    return subprocess.run(
        ["make", *arguments], cwd=REPOSITORY, env={"PATH": path}, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", timeout=60)


def test_without_swift_make_says_where_it_is_to_be_had():
    done = make("program", "SWIFT=no-such-swift")
    assert done.returncode != 0
    assert done.stdout == "", "nothing is installed or built first"
    assert 'there is no program "no-such-swift" here' in done.stderr
    assert "https://www.swift.org/install/linux/" in done.stderr


def test_when_swift_does_not_start_make_says_what_it_needs(tmp_path):
    broken = tmp_path / "swift"
    broken.write_text("#!/bin/sh\necho 'libncurses.so.6: cannot open shared object file' >&2\nexit 127\n", "utf-8")
    os.chmod(broken, 0o755)
    done = make("program", f"SWIFT={broken}")
    assert done.returncode != 0
    assert done.stdout == ""
    assert "libncurses.so.6: cannot open" in done.stderr
    assert "Install the Debian packages that it needs:" in done.stderr


def test_an_account_that_may_not_install_is_told_whom_to_ask(tmp_path):
    refuses = {"dpkg-query": "exit 1", "id": "echo 1000", "sudo": "echo 'sudo: a password is required' >&2; exit 1"}
    for name, words in refuses.items():
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{words}\n", "utf-8")
        os.chmod(program, 0o755)
    done = subprocess.run(
        [REPOSITORY / ".ci/packages", "Homeward", "libyaml-dev"], env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 2
    assert "a password is required" in done.stderr
    assert "Try: sudo apt-get install libyaml-dev\nOr ask the administrator" in done.stderr


def test_where_the_account_may_not_install_it_is_said_where_it_may(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    # The build is left out; a prefix below a file is refused to root as well.
    done = make("install", "SWIFT=true", f"PREFIX={tmp_path}/file/local")
    assert done.returncode != 0
    assert 'To install it for yourself alone: make install PREFIX="$HOME/.local"' in done.stderr
