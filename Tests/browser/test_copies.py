"""A saved copy of an opened page: one file that opens from a folder."""

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import PICTURE, expect_open, flipped, sample, type_code


def test_a_saved_copy_opens_from_a_folder_with_its_pictures(home_site, page, new_context, tmp_path, watch):
    asset = home_site.write_asset("a/train.png", PICTURE)
    home_site.write(sample('<img data-asset="a/train.png" alt="Train">', assets={"a/train.png": asset}))
    page.goto(home_site.link)
    expect_open(page)
    with page.expect_download() as waiting:
        page.click("#save")
    expect(page.locator("#said")).to_have_text(sealed.words("es")["js-saved"])
    copy = tmp_path / "copy" / "family-page.html"
    copy.parent.mkdir()
    waiting.value.save_as(copy)
    text = copy.read_text("utf-8")
    assert "Hola, Rosa" not in text and home_site.home.link not in text and "data-asset=" in text
    watch.requests.clear()
    other = new_context().new_page()
    other.goto(copy.as_uri())
    type_code(other, home_site.home.code)
    expect_open(other)
    expect(other.locator("#main img")).to_have_js_property("naturalWidth", 1)
    assert {url.split(":")[0] for url in watch.requests} <= {"file", "blob", "data"}
    other.goto(copy.as_uri() + "#k=" + home_site.home.link)
    other.reload()
    with other.expect_download() as again:
        other.goto("about:blank")
        other.goto(copy.as_uri() + "#k=" + home_site.home.link)
        expect_open(other)
        assert "k=" not in other.url
        other.click("#save")
    assert again.value.path().read_text("utf-8") == text


PUBLIC_LINKS = '<p class="out"><a href="../../es/words/#iep">IEP</a> <a href="#p=practice">P</a> <a href="tel:1">1</a></p>'


@pytest.mark.parametrize("more, links", [
    ({"portal": "https://families.maple.example/at/"}, ["https://families.maple.example/at/es/words/#iep", "#p=practice", "tel:1"]),
    ({}, ["#p=practice", "tel:1"]),
], ids=["an address", "a page of an earlier version"])
def test_a_copy_leads_to_the_public_pages_on_the_web(home_site, page, tmp_path, more, links):
    home_site.write(sample(PUBLIC_LINKS, **more))
    copy = tmp_path / "family-page.html"
    copy.write_bytes((home_site.folder / "f" / home_site.home.fid / "index.html").read_bytes())
    found = "all => all.map(one => one.getAttribute('href'))"
    for address, expected in [(home_site.link, ["../../es/words/#iep", *links[-2:]]), (copy.as_uri() + f"#k={home_site.home.link}", links)]:
        page.goto(address)
        expect_open(page)
        assert page.locator(".out a").evaluate_all(found) == expected
        expect(page.locator(".out")).to_have_text("IEP P 1")


def test_a_copy_is_not_made_when_an_asset_is_spoilt(home_site, page):
    asset = home_site.write_asset("a/train.png", PICTURE)
    file = home_site.folder / "f" / home_site.home.fid / "a" / f"{asset['name']}.bin"
    file.write_bytes(flipped(file.read_bytes(), -1))
    home_site.write(sample(assets={"a/train.png": asset}))
    page.goto(home_site.link)
    page.click("#save")
    expect(page.locator("#said")).to_have_text(sealed.words("es")["js-save-failed"])
