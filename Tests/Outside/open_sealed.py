#!/usr/bin/env python3
"""Opens a household's sealed page from outside, by its link or its code.

It is written from the description of the format FPC1 alone, so that it can disagree with the program that seals.

    open_sealed.py PAGE --link https://…/f/7k3q9m2x/#k=gaztmoj4…      prints the bundle's JSON
    open_sealed.py PAGE --code "4839 2017 5638 2910 4785"
    open_sealed.py PAGE --link … --assets FOLDER                      writes the opened assets there too
    open_sealed.py --self-test                                        checks the known answers

PAGE is `f/<fid>/index.html`, with the assets beside it in `a/`, or a saved copy with the assets inside.
"""

import argparse
import base64
import hashlib
import hmac
import json
import pathlib
import re
import struct
import sys
import unicodedata
import zlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CODE, LINK = 1, 2
BUNDLE, ASSET = 1, 2


class Refused(Exception):
    """The page, the credential or a blob is not as the format says."""


def hkdf(key, info, length):
    """HKDF-SHA256 of RFC 5869 without salt."""
    prk = hmac.digest(bytes(32), key, "sha256")
    output, block, count = b"", b"", 1
    while len(output) < length:
        block = hmac.digest(prk, block + info + bytes([count]), "sha256")
        output += block
        count += 1
    return output[:length]


def derive(key, name, context, length):
    return hkdf(key, b"fp1/" + name.encode() + b"\0" + context, length)


def prefixed(fid):
    return bytes([len(fid)]) + fid.encode()


def key_id(family_key, fid):
    return derive(family_key, "kid", prefixed(fid), 16)


def padme(length):
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-length // step) * step


def padded(length, kind):
    if kind == BUNDLE:
        return padme(max(length, 1024))
    return max(1024, 1 << (length - 1).bit_length())


def authenticated(header, fid, path):
    path = unicodedata.normalize("NFC", path).encode()
    return header + prefixed(fid) + struct.pack(">H", len(path)) + path


def open_blob(blob, kind, path, fid, family_key):
    """The data of a blob, without length and padding."""
    if len(blob) < 56 or blob[:4] != b"FPC1" or blob[4] != 1 or blob[5] != kind or blob[6:8] != b"\0\0":
        raise Refused("not a blob of this kind")
    if blob[8:24] != key_id(family_key, fid):
        raise Refused("a blob of another key")
    bound = authenticated(blob[:24], fid, path)
    try:
        plain = AESGCM(derive(family_key, "enc", prefixed(fid), 32)).decrypt(blob[24:36], blob[36:], bound)
    except InvalidTag:
        raise Refused("a damaged blob") from None
    # A reader need not check the nonce; doing so here proves that it is made as described.
    siv = derive(family_key, "siv", prefixed(fid), 32)
    if hmac.digest(siv, struct.pack(">I", len(bound)) + bound + plain, "sha256")[:12] != blob[24:36]:
        raise Refused("a nonce that is not made from the content")
    (length,) = struct.unpack(">I", plain[:4])
    if len(plain) != padded(4 + length, kind) or any(plain[4 + length:]):
        raise Refused("wrong padding")
    return plain[4:4 + length]


def open_slot(slots, kind, secret, fid, kid):
    """The family key out of the slot that this credential opens."""
    context = bytes([kind]) + prefixed(fid) + kid
    tag = derive(secret, "slot", context, 16)
    wraps = [wrap for found, wrap in slots if found == tag]
    if not wraps:
        raise Refused("this link or code opens nothing here")
    try:
        family_key = AESGCM(derive(secret, "kek", context, 32)).decrypt(
            bytes(12), wraps[0], b"FPW1\x01" + context + tag)
    except InvalidTag:
        raise Refused("a damaged slot") from None
    if key_id(family_key, fid) != kid:
        raise Refused("a slot of another key")
    return family_key


def code_digits(text):
    kept = [c for c in text if unicodedata.category(c) not in ("Zs", "Zl", "Zp", "Cc", "Cf", "Pd") and c != "\u2212"]
    digits = "".join(str(unicodedata.decimal(c)) for c in kept)
    if len(digits) != 20 or int(digits) % 97 != 1:
        raise Refused("not a code: twenty digits with a typing error, or another number of digits")
    return digits.encode()


def code_secret(digits, fid, salt, iterations):
    return hashlib.pbkdf2_hmac("sha256", digits, b"fp1/code\0" + prefixed(fid) + salt, iterations, 32)


def link_secret(link):
    secret = base64.b32decode(link.rpartition("#k=")[2].upper())
    if len(secret) != 20:
        raise Refused("not a whole link")
    return secret


def strict64(text):
    return base64.b64decode(text, validate=True)


class Page:
    """What stands in the script elements of a page."""

    def __init__(self, html):
        keys = json.loads(self.element(html, "keys"))
        if keys["v"] != 1 or keys["suite"] != 1 or keys["kdf"]["alg"] != "PBKDF2-SHA256":
            raise Refused("an unknown version")
        self.fid, self.kid = keys["fid"], strict64(keys["kid"])
        self.salt, self.iterations = strict64(keys["kdf"]["salt"]), keys["kdf"]["iter"]
        if not 600_000 <= self.iterations <= 10_000_000:
            raise Refused("a number of iterations out of range")
        self.slots = [(strict64(tag), strict64(wrap)) for tag, wrap in keys["slots"]]
        tags = [tag for tag, _ in self.slots]
        if len(tags) % 4 or tags != sorted(set(tags)) or any(len(t) != 16 or len(w) != 48 for t, w in self.slots):
            raise Refused("slots that are not as described")
        self.bundle = strict64(self.element(html, "bundle"))
        inside = r'<script type="[^"]*" data-asset="([a-z2-7]{20})">([^<]*)</script>'
        self.assets = {name: strict64(text) for name, text in re.findall(inside, html)}

    @staticmethod
    def element(html, name):
        found = re.findall(rf'<script type="[^"]*" id="{name}">([^<]*)</script>', html)
        if len(found) != 1:
            raise Refused("not a sealed page")
        return found[0]

    def open(self, kind, secret):
        family_key = open_slot(self.slots, kind, secret, self.fid, self.kid)
        stream = zlib.decompressobj(-15)
        data = stream.decompress(open_blob(self.bundle, BUNDLE, "bundle", self.fid, family_key)) + stream.flush()
        if not stream.eof or stream.unused_data:
            raise Refused("not one whole DEFLATE stream")
        return family_key, data

    def open_asset(self, path, entry, family_key, folder):
        if "data" in entry:
            data = strict64(entry["data"])
            if len(data) != entry["bytes"]:
                raise Refused("a picture of another length than listed")
            return data
        name = entry["name"]
        if not re.fullmatch("[a-z2-7]{20}", name):
            raise Refused("not a name of an asset")
        blob = self.assets.get(name) or (folder / "a" / f"{name}.bin").read_bytes()
        if base64.b32encode(blob[24:36]).decode().rstrip("=").lower() != name:
            raise Refused("an older asset under a new name")
        data = open_blob(blob, ASSET, path, self.fid, family_key)
        if len(data) != entry["bytes"]:
            raise Refused("an asset of another length than listed")
        return data


class OpenedHousehold:
    """A page opened with one credential: the bundle's bytes, what they say, and the assets by their paths."""

    def __init__(self, file, kind, secret):
        page = Page(file.read_text(encoding="utf-8"))
        family_key, self.data = page.open(kind, secret)
        self.bundle = json.loads(self.data)
        if self.bundle["fid"] != page.fid or self.bundle["kid"] != page.kid.hex():
            raise Refused("the bundle of another household")
        # Pages that other households carry too are listed by themselves, and follow the household's own.
        for language, pages in self.bundle["alike"].items():
            self.bundle["variants"][language]["pages"] += pages
        self.assets = {
            path: page.open_asset(path, entry, family_key, file.parent)
            for path, entry in self.bundle["assets"].items()
        }


def code_credential(file, code):
    """What a typed code becomes on this page."""
    page = Page(file.read_text(encoding="utf-8"))
    return code_secret(code_digits(code), page.fid, page.salt, page.iterations)


def open_page(arguments):
    file = pathlib.Path(arguments.page)
    if arguments.link:
        opened = OpenedHousehold(file, LINK, link_secret(arguments.link))
    else:
        opened = OpenedHousehold(file, CODE, code_credential(file, arguments.code))
    for path, content in opened.assets.items() if arguments.assets else ():
        target = pathlib.Path(arguments.assets) / opened.bundle["assets"][path].get("name", path.replace("/", "-"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"{path} -> {target}", file=sys.stderr)
    sys.stdout.write(opened.data.decode("utf-8") + "\n")


def seal_blob(data, kind, path, fid, family_key):
    header = b"FPC1" + bytes([1, kind, 0, 0]) + key_id(family_key, fid)
    bound = authenticated(header, fid, path)
    plain = struct.pack(">I", len(data)) + data
    plain += bytes(padded(len(plain), kind) - len(plain))
    siv = derive(family_key, "siv", prefixed(fid), 32)
    nonce = hmac.digest(siv, struct.pack(">I", len(bound)) + bound + plain, "sha256")[:12]
    return header + nonce + AESGCM(derive(family_key, "enc", prefixed(fid), 32)).encrypt(nonce, plain, bound)


def make_slot(kind, secret, fid, family_key):
    kid = key_id(family_key, fid)
    context = bytes([kind]) + prefixed(fid) + kid
    tag = derive(secret, "slot", context, 16)
    kek = derive(secret, "kek", context, 32)
    return tag, AESGCM(kek).encrypt(bytes(12), family_key, b"FPW1\x01" + context + tag)


def self_test():
    """The known answers of the description."""
    key, fid, salt = bytes(range(32)), "7k3q9m2x", bytes(range(0xA0, 0xB0))
    kid = key_id(key, fid)
    secret = code_secret(code_digits("4839 2017 5638 2910 4785"), fid, salt, 600_000)
    link = link_secret("https://x/f/7k3q9m2x/#k=gaztmoj4h5bekscljziviv22lvqggztj")
    asset = seal_blob(b"hello", ASSET, "t.txt", fid, key)
    bundle = seal_blob(bytes.fromhex("ab560200"), BUNDLE, "bundle", fid, key)
    code_slot, link_slot = make_slot(CODE, secret, fid, key), make_slot(LINK, link, fid, key)
    dummy = derive(key, "dummy", b"\0" + prefixed(fid) + kid, 64)
    lengths = [1024, 1025, 1500, 9000, 65537, 1000001]
    answers = {
        "kid": (kid.hex(), "fa3abe0bdb6057a7c9a78abe87763a4d"),
        "Kenc": (
            derive(key, "enc", prefixed(fid), 32).hex(),
            "5078058d7c2fbb5e6462e072d7d4bc22a183ab5592453d61615ee5ddcb796b36"),
        "Ksiv": (
            derive(key, "siv", prefixed(fid), 32).hex(),
            "59cb023c7a04cac1d8e647ba53c1ae97fdfdae7ab0aeff403cd008c19871dfb1"),
        "code prk": (secret.hex(), "b020a423786320ff249e80af1f3344154c724fb73a0e383a0806f802c5980637"),
        "code slot": (
            code_slot[0].hex() + " " + code_slot[1].hex(),
            "d5b7e56be1dada58dd36bbdaae225c48 823b88442412e83ade88ee3d9651196c3fd5e1a5e07cca6d9dc940839c625c41"
            "f33a1a4cedf0ad94866e62420455efab"),
        "link": (link.hex(), "303336393c3f4245484b4e5154575a5d60636669"),
        "link slot": (
            link_slot[0].hex() + " " + link_slot[1].hex(),
            "97951e33131d9e472c8ba07316629317 dd7eca28963f339ebc464c299c90fa4621ebe76a2f4b8662d5cddf8b799dc9fa"
            "7a9bb46c796a8802b0cc687947e8d619"),
        "asset": (
            (len(asset), base64.b32encode(asset[24:36]).decode().rstrip("=").lower(),
             hashlib.sha256(asset).hexdigest()),
            (1076, "t4u76nedwd5u66ex6mpa", "e1ef483cf1411d3809487f53125fe8acc277e60b30067c78ebe25e1d937fce2a")),
        "bundle": (
            (len(bundle), hashlib.sha256(bundle).hexdigest()),
            (1076, "9e300277b05fd45e18d29f5d8a4ba7730f2dc7b8b90acf107c05af9564dfcd34")),
        "dummy 0": (
            dummy.hex(),
            "9452ae07c4edd85362953a8e68d233cddd5ce5a2511377a0430864257df412b3"
            "598fcf8fe6dbb0dfda296ab5d8d3c323325821ad4237b7475ab24df39065562e"),
        "padme": ([padme(n) for n in lengths], [1024, 1088, 1536, 9216, 67584, 1015808]),
        "opened": (open_blob(asset, ASSET, "t.txt", fid, key), b"hello"),
        "slots": (
            [open_slot([code_slot, link_slot], k, s, fid, kid) for k, s in [(CODE, secret), (LINK, link)]],
            [key, key]),
    }
    wrong = [name for name, (found, expected) in answers.items() if found != expected]
    for name in wrong:
        print(f"{name}: {answers[name][0]} is not {answers[name][1]}", file=sys.stderr)
    if not wrong:
        print(f"{len(answers)} known answers are right")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", nargs="?")
    parser.add_argument("--link")
    parser.add_argument("--code")
    parser.add_argument("--assets", metavar="FOLDER")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    if not arguments.page or bool(arguments.link) == bool(arguments.code):
        parser.error("give a page, and a link or a code")
    try:
        open_page(arguments)
    except (Refused, KeyError, ValueError, OSError, zlib.error) as refusal:
        print(f"refused: {refusal}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
