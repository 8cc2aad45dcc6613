"""What every test of a built portal stands on: the starter portal, built once a run, and a host for it."""

from pathlib import Path

import pytest

from Outside.open_sealed import LINK, OpenedHousehold, link_secret
from portal import Portal
from static_server import StaticServer

# The day that the starter portal's writing was made for.
TODAY = "2026-11-20"

pytest_plugins = ["browser.fixtures", "browser.household_site"]


@pytest.fixture(scope="session")
def portal(tmp_path_factory) -> Portal:
    """The starter portal, built. Shared by all tests, so none may change it."""
    portal = Portal.copy_of_starter(tmp_path_factory.mktemp("portal"))
    portal.build("--date", TODAY)
    return portal


@pytest.fixture(scope="session")
def site(portal) -> Path:
    """The folder that would be published."""
    return portal.output


@pytest.fixture(scope="session")
def households(portal):
    """The starter portal's households by the names of their folder and of themselves."""
    return {(one.family, one.household): one for one in portal.households()}


@pytest.fixture(scope="session")
def bundles(site, households):
    """What each household's page holds once it is open, as another program than the browser's opens it."""
    return {
        name: OpenedHousehold(site / "f" / one.fid / "index.html", LINK, link_secret(one.link)).bundle
        for name, one in households.items()
    }


@pytest.fixture(scope="session")
def letters(portal, households, tmp_path_factory):
    """The letter to print for each household."""
    folder = tmp_path_factory.mktemp("letters")
    portal.run("access", "letter", "--output", str(folder))
    return {name: folder / f"{'-'.join(name)}.html" for name in households}


@pytest.fixture(scope="session")
def server(site):
    """The portal at the root of a host."""
    with StaticServer(site) as server:
        yield server


@pytest.fixture(scope="session")
def server_in_folder(site):
    """The portal in a folder of a host that serves other things beside it."""
    with StaticServer(site, base="/portal/") as server:
        yield server


@pytest.fixture(params=["server", "server_in_folder"])
def any_server(request) -> StaticServer:
    """Both kinds of host, one after the other."""
    return request.getfixturevalue(request.param)
