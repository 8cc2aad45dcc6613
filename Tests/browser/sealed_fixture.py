"""Sealed pages written a second time, in Python and from the specification, so that the page's program is tested
against something that shares no line with the builder.
"""

import base64
import hashlib
import hmac
import json
import re
import zlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

THEME = Path(__file__).resolve().parents[2] / "Themes" / "Hearth"
LINK, CODE = 2, 1
BUNDLE, ASSET = 1, 2


def derive(key: bytes, name: str, context: bytes, length: int) -> bytes:
    info = b"fp1/" + name.encode() + b"\0" + context
    return HKDF(hashes.SHA256(), length, salt=b"", info=info).derive(key)


def base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=").lower()


def base64_text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def padme(length: int) -> int:
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return (length + step - 1) // step * step


def power_of_two(length: int) -> int:
    return max(1024, 1 << (length - 1).bit_length())


def deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def check_digits(eighteen: str) -> str:
    """ISO 7064 MOD 97-10."""
    return f"{98 - int(eighteen) * 100 % 97:02}"


@dataclass
class Household:
    """One household's keys. The defaults are those of the known answers."""

    fid: str = "7k3q9m2x"
    key: bytes = bytes(range(32))
    salt: bytes = bytes(range(0xA0, 0xB0))
    secret: bytes = bytes.fromhex("303336393c3f4245484b4e5154575a5d60636669")
    code: str = "48392017563829104785"
    iterations: int = 600_000
    _stretched: bytes = field(default=b"", repr=False)

    @property
    def named(self) -> bytes:
        return bytes([len(self.fid)]) + self.fid.encode()

    @property
    def kid(self) -> bytes:
        return derive(self.key, "kid", self.named, 16)

    @property
    def link(self) -> str:
        return base32(self.secret)

    @property
    def stretched(self) -> bytes:
        if not self._stretched:
            salt = b"fp1/code\0" + self.named + self.salt
            self._stretched = hashlib.pbkdf2_hmac("sha256", self.code.encode(), salt, self.iterations, 32)
        return self._stretched

    def slot(self, kind: int, secret: bytes) -> tuple[bytes, bytes]:
        context = bytes([kind]) + self.named + self.kid
        tag = derive(secret, "slot", context, 16)
        associated = b"FPW1\x01" + context + tag
        wrap = AESGCM(derive(secret, "kek", context, 32)).encrypt(bytes(12), self.key, associated)
        return tag, wrap

    def dummy(self, number: int) -> tuple[bytes, bytes]:
        filler = derive(self.key, "dummy", bytes([number]) + self.named + self.kid, 64)
        return filler[:16], filler[16:]

    def slots(self) -> list[tuple[bytes, bytes]]:
        real = [self.slot(LINK, self.secret), self.slot(CODE, self.stretched)]
        return sorted(real + [self.dummy(number) for number in range(-len(real) % 4)])

    def seal(self, kind: int, path: str, data: bytes, *, padding: bytes | None = None) -> bytes:
        header = b"FPC1" + bytes([1, kind, 0, 0]) + self.kid
        plain = len(data).to_bytes(4, "big") + data
        if padding is None:
            size = padme(max(len(plain), 1024)) if kind == BUNDLE else power_of_two(len(plain))
            padding = bytes(size - len(plain))
        plain += padding
        associated = header + self.named + len(path.encode()).to_bytes(2, "big") + path.encode()
        mac = hmac.new(derive(self.key, "siv", self.named, 32), digestmod="sha256")
        mac.update(len(associated).to_bytes(4, "big") + associated + plain)
        nonce = mac.digest()[:12]
        return header + nonce + AESGCM(derive(self.key, "enc", self.named, 32)).encrypt(nonce, plain, associated)

    def asset(self, path: str, data: bytes) -> tuple[str, bytes]:
        """The asset's name and its sealed bytes."""
        blob = self.seal(ASSET, path, data)
        return base32(blob[24:36]), blob

    def bundle(self, contents: dict) -> bytes:
        whole = {"app": app(), **contents, "fid": self.fid, "kid": self.kid.hex()}
        return self.seal(BUNDLE, "bundle", deflate(json.dumps(whole, sort_keys=True).encode()))

    def key_data(self, **changes) -> dict:
        data = {
            "v": 1,
            "suite": 1,
            "fid": self.fid,
            "kid": base64_text(self.kid),
            "kdf": {"alg": "PBKDF2-SHA256", "iter": self.iterations, "salt": base64_text(self.salt)},
            "slots": [[base64_text(tag), base64_text(wrap)] for tag, wrap in self.slots()],
        }
        return {**data, **changes}


# The constant page around it.


class Html(str):
    """Text that is markup already."""


def program(folder: str = "opener") -> str:
    sources = sorted((THEME / "scripts" / folder).glob("*.js"))
    lines = (line.strip() for source in sources for line in source.read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def style(*names: str) -> str:
    text = "".join((THEME / "styles" / f"{name}.css").read_text("utf-8") for name in names)
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", text, flags=re.S).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def family_program() -> str:
    return program("shared") + program("family")


LOCK_STYLES = ("10-tokens", "20-base", "35-lock")


def family_style() -> str:
    return style(*sorted(
        path.stem for use in ("writing", "family") for path in (THEME / "styles").glob(f"*-{use}.css")))


@cache
def app() -> dict:
    """What shows the opened pages, as it travels in every bundle."""
    return {
        "frame": template("family/frame"),
        "script": family_program(),
        "style": family_style(),
        "words": {tag: {key: text for key, text in words(tag).items() if not key.startswith("open-")} for tag in NAMES},
    }


def policy(script: str, css: str) -> str:
    def source(text: str) -> str:
        return f"'sha256-{base64_text(hashlib.sha256(text.encode()).digest())}'"

    return (
        f"default-src 'none'; script-src {source(script)} {source(family_program())}; "
        f"style-src {source(css)} {source(family_style())}; img-src blob: data:; "
        "media-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


def template(name: str) -> str:
    """One of the theme's templates, with its parts in it."""
    text = (THEME / "templates" / f"{name}.mustache").read_text("utf-8")
    return re.sub(r"\{\{>([\w/-]+)\}\}", lambda part: template(part[1]).rstrip("\n"), text)


def render(template: str, *stack) -> str:
    """As much of Mustache as the locked page uses: sections and variables."""

    def look(name: str):
        first, *rest = name.split(".")
        value = next((scope[first] for scope in reversed(stack) if first in scope), "")
        for part in rest:
            value = value[part]
        return value

    def section(match):
        value = look(match[1])
        entries = value if isinstance(value, list) else [value] if value else []
        return "".join(render(match[2], *stack, entry if isinstance(entry, dict) else {}) for entry in entries)

    def variable(match):
        value = look(match[1])
        if isinstance(value, Html):
            return value
        return str(value).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

    with_sections = re.sub(r"\{\{#([\w.-]+)\}\}\n?(.*?)\{\{/\1\}\}\n?", section, template, flags=re.S)
    return re.sub(r"\{\{([\w.-]+)\}\}", variable, with_sections)


NAMES = {"en": "English", "es": "Español", "ar": "العربية", "zh-Hans": "简体中文"}


def words(tag: str) -> dict[str, str]:
    """The theme's messages in one language, as far as scripts may show them."""
    text = (THEME / "messages" / f"{tag}.po").read_text("utf-8")
    found = {}
    for match in re.finditer(r'^msgctxt "([\w-]+)"\n(?:msgid .*\n(?:".*"\n)*)msgstr ((?:".*"\n?)+)', text, re.M):
        found[match[1]] = "".join(json.loads(part) for part in re.findall(r'".*"', match[2]))
    return found


def language(tag: str) -> dict:
    opening = {key: value for key, value in words(tag).items() if key.startswith("open-")}
    direction = "rtl" if tag == "ar" else "ltr"
    return {
        "tag": tag, "dir": direction, "page-lang": tag, "page-dir": direction, "name": NAMES[tag], "words": opening,
    }


def locked_page(languages: list[str], key_data: dict | str, bundle: bytes | str, title="Maple Street families") -> str:
    """A whole sealed page: the theme's template around a household's data."""
    script, css = program(), style(*LOCK_STYLES)
    known = [language(tag) for tag in languages]
    values = {
        "csp": policy(script, css),
        "portal-title": title,
        "phone": "+1 718 555 0100",
        "phone-link": "tel:+17185550100",
        "remember-days": 60,
        "style": Html(css),
        "script": Html(script),
        "languages": known,
        "first": known[0],
        "words-json": Html(json.dumps(known, ensure_ascii=False).replace("<", "\\u003c")),
    }
    locked = template("locked")
    assert locked.count("<!--sealed-->") == 1
    before, after = locked.split("<!--sealed-->")
    keys = key_data if isinstance(key_data, str) else json.dumps(key_data)
    blob = bundle if isinstance(bundle, str) else base64_text(bundle)
    data = (
        f'<script type="application/json" id="keys">{keys}</script>\n'
        f'<script type="application/octet-stream" id="bundle">{blob}</script>'
    )
    return render(before, values) + data + render(after, values)
