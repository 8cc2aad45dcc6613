"""What RFC 5545 asks of a calendar file's bytes, which the libraries that read one forgive."""


def complaints(data: bytes) -> list[str]:
    """What is wrong with the lines of an iCalendar file; nothing where they are as they must be."""
    found = []
    if data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\r\n"):
        found.append("a line ends with something else than CR LF")
    if not data.endswith(b"END:VCALENDAR\r\n") or not data.startswith(b"BEGIN:VCALENDAR\r\n"):
        found.append("it is not one whole calendar")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            found.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} cuts a character")
        if any(byte < 0x20 and byte != 0x09 for byte in line):
            found.append(f"line {number} has a control character")
    return found


def unfolded(data: bytes) -> list[str]:
    """The content lines of a calendar file."""
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
