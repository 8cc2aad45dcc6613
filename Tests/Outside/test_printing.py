"""What a family prints from its own page: strategies, the chart for the wall and its dates, on both papers."""

import re
import subprocess

import pytest

from browser.household import choose_language, go_to, open_by_link
from browser.test_families import CHEN, HADDAD, HOMES, MOTHER, each_home
from portal import REPOSITORY

PAPERS = ["Letter", "A4"]
PHONE = re.search(r"(?m)^phone: (.+)$", (REPOSITORY / "Content" / "portal.yml").read_text("utf-8"))[1]


def printed(page, folder, screen):
    """The text of each sheet, for each paper."""
    go_to(page, screen)
    sheets = {}
    for paper in PAPERS:
        file = folder / f"{paper}.pdf"
        page.pdf(path=file, format=paper)
        text = subprocess.run(
            ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
        sheets[paper] = text.stdout.rstrip("\f").split("\f")
    return sheets


@each_home
def test_the_chart_for_the_wall_fits_one_sheet(page, server, households, tmp_path, home):
    open_by_link(page, server, households[home])
    go_to(page, "chart")
    titles = page.locator(".wall-title").count()
    assert titles and page.locator(".week input").count() == 7 * titles
    for paper, sheets in printed(page, tmp_path, "chart").items():
        assert len(sheets) == 1, paper
        assert PHONE in sheets[0]
    assert page.locator(".wall-row .picture").count() == titles, "each strategy has its drawing"


def first_words(text):
    return " ".join(text.split()[:5])


def test_a_strategy_to_practise_is_not_cut_by_the_end_of_a_sheet(page, server, households, tmp_path):
    open_by_link(page, server, households[MOTHER])
    go_to(page, "practice")
    ends = page.locator(".practice").evaluate_all(
        "all => all.map(one => ['.card-title a', '.note', '.steps > li:last-child'].map(part => one.querySelector(part).textContent))")
    assert len(ends) == 4
    for paper, sheets in printed(page, tmp_path, "practice").items():
        # Two whole cards with their warnings fill a sheet; the first has the heads too.
        assert len(sheets) == 3, paper
        for parts in ends:
            assert any(all(first_words(part) in sheet for part in parts) for sheet in sheets), f"{paper}: {parts[0]}"


@pytest.mark.parametrize("home", [MOTHER, HADDAD], ids="/".join)
def test_no_sheet_of_goals_holds_the_last_line_alone(page, server, households, tmp_path, home):
    open_by_link(page, server, households[home])
    for paper, sheets in printed(page, tmp_path, "goals").items():
        assert min(len(sheet.split("\n")) for sheet in sheets) > 10, paper


@pytest.mark.parametrize("paper", PAPERS)
def test_the_border_at_the_edge_is_whole(page, server, households, tmp_path, paper):
    open_by_link(page, server, households[MOTHER])
    go_to(page, "dates")
    page.pdf(path=tmp_path / "dates.pdf", format=paper)
    scan = subprocess.run(
        ["pdftoppm", "-r", "100", "-gray", tmp_path / "dates.pdf"], capture_output=True, timeout=60, check=True).stdout
    _, size, _, rows = scan.split(b"\n", 3)
    width = int(size.split()[0])
    columns = [sum(shade < 200 for shade in rows[x::width]) for x in range(width)]
    dark = [x for x, count in enumerate(columns) if count]
    # The calendar is the widest part, and both its sides are long lines.
    assert max(columns[dark[0]:dark[0] + 5]) > 200
    assert max(columns[dark[-1] - 4:dark[-1] + 1]) > 200


def test_all_that_was_typed_into_a_form_is_on_paper(page, server, households, tmp_path):
    open_by_link(page, server, households[HADDAD])
    go_to(page, "forms")
    # One word a line, which an Arabic sheet does not put into another order.
    lines = [f"noticed{number}" for number in range(101, 127)]
    page.locator("textarea").first.fill("\n".join(lines))
    for paper, sheets in printed(page, tmp_path, "forms").items():
        assert re.findall(r"noticed\d+", "\n".join(sheets)) == lines, paper


@pytest.mark.parametrize("home, person", [
    (HADDAD, ("Jina Lee", "718 555 0112", "j.lee@maple.example")),
    (MOTHER, ("Rafael Ortiz", "718 555 0111", "r.ortiz@maple.example")),
], ids=["haddad", "mother"])
def test_an_empty_form_is_one_sheet_that_says_to_whom_it_goes_back(page, server, households, tmp_path, home, person):
    open_by_link(page, server, households[home])
    for paper, sheets in printed(page, tmp_path, "forms").items():
        assert len(sheets) == 1, paper
        for said in person:
            assert said in sheets[0], paper


@pytest.mark.parametrize("home, marked", [(CHEN, ["9"]), (HADDAD, ["1", "8"])], ids=["chen", "haddad"])
def test_the_dates_are_a_calendar_on_one_sheet(page, server, households, tmp_path, home, marked):
    open_by_link(page, server, households[home])
    for paper, sheets in printed(page, tmp_path, "dates").items():
        assert len(sheets) == 1, paper
        assert PHONE in sheets[0]
        numbers = [int(number) for number in re.findall(r"\b\d{1,2}\b", sheets[0])]
        assert set(range(1, 32)) <= set(numbers), "every day of December"
    assert page.locator(".month .marked strong").all_inner_texts() == marked


@each_home
def test_a_strategy_fits_one_sheet_under_the_headings_of_the_public_page(page, server, site, households, tmp_path, home):
    open_by_link(page, server, households[home])
    for language in HOMES[home][0]:
        if len(HOMES[home][0]) > 1:
            choose_language(page, language)
        go_to(page, "practice")
        links = page.locator(".practice .card-title a")
        screens = links.evaluate_all("all => all.map(one => one.hash.slice(3))")
        assert screens
        for screen in screens:
            for paper, sheets in printed(page, tmp_path, screen).items():
                assert len(sheets) == 1, f"{language} {screen} on {paper}"
                assert PHONE in sheets[0]
            public = site / language / "strategies" / screen.split(".")[1] / "index.html"
            article = public.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
            headings = page.locator("#main h2").all_inner_texts()
            assert headings and headings == re.findall(r"<h2[^>]*>(.*?)</h2>", article), f"{language} {screen}"
