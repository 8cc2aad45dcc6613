"""Follows every link of a site from its first page, as a search engine or a patient reader would."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin

# Attributes that name another file. `srcset` holds several; the `content` of a meta refresh is one.
ADDRESSES = {"href", "src", "poster", "data", "action"}


@dataclass
class Crawl:
    """What came of it: the pages by address, and what is wrong, in words."""

    pages: dict[str, "Page"] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def crawl(start: str, inside: str) -> Crawl:
    """Asks for `start` and for everything that it leads to under `inside`; never leaves the host of `inside`.

    Wrong is: an address that does not answer 200, a link that leads to no heading or part of its page, and a link
    that points to this host but outside `inside`.
    """
    result = Crawl()
    host = urljoin(inside, "/")
    fragments: list[tuple[str, str, str]] = []
    waiting = [(start, "the start")]
    seen = {start}
    while waiting:
        address, origin = waiting.pop()
        answer = _get(address)
        if answer is None:
            result.wrong.append(f"{origin} leads to {address}, which is not there")
            continue
        kind, body = answer
        result.files.add(address)
        targets = []
        if kind == "text/html":
            page = result.pages[address] = Page(body)
            targets = page.targets
        elif kind == "text/css":
            targets = re.findall(r"""url\(\s*["']?([^"')]+)["']?\s*\)""", body)
        for target in targets:
            whole, fragment = urldefrag(urljoin(address, target))
            if not whole.startswith(host):
                continue
            if not whole.startswith(inside):
                result.wrong.append(f"{address} leads out of the portal to {whole}")
                continue
            if fragment:
                fragments.append((address, whole, unquote(fragment)))
            if whole not in seen:
                seen.add(whole)
                waiting.append((whole, address))
    for address, whole, fragment in fragments:
        if whole in result.pages and fragment not in result.pages[whole].ids:
            result.wrong.append(f"{address} leads to #{fragment}, which {whole} does not have")
    return result


def _get(address: str) -> tuple[str, str] | None:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            # A redirect would be the host's kindness: not every host adds a missing slash.
            if answer.url != address:
                return None
            return answer.headers.get_content_type(), answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as refusal:
        refusal.close()
        return None


class Page(HTMLParser):
    """The parts of an HTML page that a crawl asks about."""

    def __init__(self, text: str):
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.language: str | None = None
        self.alternates: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = values.get("lang")
        if "id" in values:
            self.ids.add(values["id"])
        relations = values.get("rel", "").split()
        if tag == "link" and "alternate" in relations and "hreflang" in values:
            self.alternates[values["hreflang"]] = values.get("href", "")
        if tag == "link" and "canonical" in relations:
            return
        self.targets += [values[name] for name in ADDRESSES & values.keys()]
        self.targets += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.targets += re.findall(r"(?i)url=(\S+)", values.get("content", ""))

    handle_startendtag = handle_starttag
