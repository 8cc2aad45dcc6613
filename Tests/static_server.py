"""A static host: the only kind of server that a portal is made for."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class StaticServer:
    """Serves one folder on the loopback address, under `base` and nowhere else, and logs every request.

    A portal may live at the root of a host or under a folder of it, so what stands outside `base` is not found.
    """

    def __init__(self, folder: Path, base: str = "/"):
        self.base = base
        self.requests: list[str] = []
        handler = functools.partial(_Handler, folder=folder, base=base, log=self.requests)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.host = f"127.0.0.1:{self._http.server_address[1]}"
        self.url = f"http://{self.host}{base}"
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)

    def __enter__(self) -> "StaticServer":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def local(self, address: str, portal: str) -> str:
        """The place on this server of an address of the portal, which is published at `portal`."""
        assert address.startswith(portal), f"{address} is not an address of {portal}"
        return self.url + address.removeprefix(portal)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, folder: Path, base: str, log: list[str]):
        self.base = base
        self.log = log
        super().__init__(*arguments, directory=str(folder))

    def send_head(self):
        path = urlsplit(self.path).path
        self.log.append(f"{self.command} {self.path}")
        if not path.startswith(self.base):
            return self.send_error(404)
        self.path = "/" + self.path.removeprefix(self.base)
        return super().send_head()

    def list_directory(self, path):
        # A folder without an index is a mistake of the build; a listing would hide it.
        return self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        # A browser that leaves a page before everything came closes the line; that is no news.
        try:
            super().send_error(code, message, explain)
        except ConnectionError:
            self.close_connection = True

    def copyfile(self, source, outputfile):
        try:
            super().copyfile(source, outputfile)
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_):
        pass
