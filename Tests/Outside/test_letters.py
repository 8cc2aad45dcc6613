"""The letter that goes home on paper: printed by a browser, looked at by a scanner."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from Outside.open_sealed import CODE, OpenedHousehold, code_credential
from browser.test_families import HOMES, each_home, expect_language
from every_language import LANGUAGES
from portal import Portal

PAPERS = ["Letter", "A4"]
# A home with two adults who cannot read the page: its letter says so in three languages, and is the longest there is.
LISTENERS = """children: [{{id: maya, name: Maya, school: maple, team: [r-ortiz, j-lee]}}]
households:
  - {{id: home, languages: [{language}], adults: [{{name: A, speaks: {language}, reads: no}}, {{name: B, speaks: es, reads: no}},
    {{name: C, speaks: fr, reads: no}}]}}
"""


def printed(page, letter, folder, paper):
    """The letter as a PDF, printed as a parent coordinator would: the browser's own dialog, nothing changed."""
    page.goto(letter.as_uri())
    file = folder / f"{paper}.pdf"
    page.pdf(path=file, format=paper)
    return file


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.mark.parametrize("paper", PAPERS)
@each_home
def test_the_letter_fits_one_page_and_its_picture_is_the_link(page, letters, households, tmp_path, home, paper):
    file = printed(page, letters[home], tmp_path, paper)
    assert re.search(r"^Pages:\s+1$", output("pdfinfo", file), re.MULTILINE)
    output("pdftoppm", "-r", "300", "-gray", "-png", file, tmp_path / "scan")
    scans = list(tmp_path.glob("scan*.png"))
    assert len(scans) == 1
    assert output("zbarimg", "--quiet", "--raw", *scans) == households[home].link + "\n"


@each_home
def test_the_letter_has_the_address_and_the_code_and_speaks_the_first_language(page, letters, households, home):
    one = households[home]
    page.goto(letters[home].as_uri())
    expect_language(page, HOMES[home][0][0])
    text = page.locator("main").inner_text()
    assert one.code in text, "five groups of four digits, as they are typed"
    assert one.link.partition("#")[0] in text
    assert one.link.rpartition("=")[2] not in text, "a link to type would be too long; its secret is in the picture"
    code = page.locator(".code bdi")
    expect(code).to_have_text(one.code)
    # The groups stand in the order in which they are typed, whichever way the letter runs.
    first, last = code.evaluate("""code => {
      const at = (start, end) => {
        const range = document.createRange();
        range.setStart(code.firstChild, start);
        range.setEnd(code.firstChild, end);
        return range.getBoundingClientRect();
      };
      return [at(0, 4), at(20, 24)].map(box => [box.left, box.top]);
    }""")
    assert first[1] == last[1] and first[0] < last[0]


@each_home
def test_the_printed_code_opens_the_page(letters, site, households, home):
    digits = re.search(r'class="code"><bdi[^>]*>([\d ]+)</bdi>', letters[home].read_text("utf-8"))[1]
    file = site / "f" / households[home].fid / "index.html"
    assert OpenedHousehold(file, CODE, code_credential(file, digits)).bundle["fid"] == households[home].fid


@pytest.fixture(scope="module")
def longest_letters(tmp_path_factory):
    """A letter in each language that the theme has words in."""
    root = tmp_path_factory.mktemp("longest-letters")
    portal = Portal.copy_of_starter(root)
    shutil.rmtree(root / "Content" / "families")
    settings = root / "Content" / "portal.yml"
    text = settings.read_text("utf-8")
    settings.write_text(re.sub(r"(?m)^languages: .*$", f"languages: [{', '.join(LANGUAGES)}]", text), "utf-8")
    for language in LANGUAGES:
        folder = root / "Content" / "families" / f"home-{language.lower()}"
        folder.mkdir(parents=True)
        (folder / "family.yml").write_text(LISTENERS.format(language=language), "utf-8")
    portal.run("access", "create")
    portal.run("access", "letter", "--output", str(root / "letters"))
    return {language: root / "letters" / f"home-{language.lower()}-home.html" for language in LANGUAGES}


@pytest.mark.xdist_group("longest letters")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_letter_of_each_language_fits_one_page(page, longest_letters, tmp_path, language):
    file = printed(page, longest_letters[language], tmp_path, "Letter")
    assert page.locator(".slip").count() >= 2
    assert re.search(r"^Pages:\s+1$", output("pdfinfo", file), re.MULTILINE)


@pytest.mark.xdist_group("longest letters")
@pytest.mark.parametrize("language, said", [("en", []), ("es", ["Una máquina"]), ("bn", ["English"])])
def test_a_letter_tells_of_words_that_no_reader_of_its_language_has_checked(page, longest_letters, language, said):
    """The roles of the team: made by a machine in Spanish, not there in Bengali."""
    page.goto(longest_letters[language].as_uri())
    notices = page.locator(".letter-notice").all_inner_texts()
    assert len(notices) == len(said)
    for notice, words in zip(notices, said):
        assert words in notice
