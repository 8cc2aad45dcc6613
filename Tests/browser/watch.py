"""What a family's browser must never have to complain about."""

from urllib.parse import urlsplit


class Watch:
    """Records, over any number of browser contexts, script errors, console errors (a broken Content-Security-Policy
    and a missing file are among them) and requests that leave the host of the page.
    """

    def __init__(self):
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def over(self, context) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"{error.page.url}: {error.error}"))

    def forgive(self, words: str) -> None:
        """Takes back the complaints that contain `words`; at least one must, or the test expects what is not so."""
        kept = [complaint for complaint in self.complaints if words not in complaint]
        assert len(kept) < len(self.complaints), f"nothing complained of {words!r}"
        self.complaints = kept

    def _request(self, request) -> None:
        self.requests.append(request.url)
        address = urlsplit(request.url)
        if address.scheme in ("data", "blob", "about", "file"):
            return
        if address.hostname != "127.0.0.1":
            self.complaints.append(f"asked another host: {request.url}")

    def _console(self, message) -> None:
        if message.type in ("error", "assert"):
            where = message.location
            self.complaints.append(f"{where.get('url')}:{where.get('lineNumber')}: {message.text}")
