"""Writes files, and the YAML that both portals share."""

from pathlib import Path

from district import Value


class Folder:
    """A folder that is filled once: it makes the folders above a file, and counts what it wrote."""

    def __init__(self, root: Path):
        self.root = root
        self.files = 0
        self.bytes = 0
        self._made: set[Path] = set()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        content = text.encode()
        path.write_bytes(content)
        self.files += 1
        self.bytes += len(content)


def yaml(entries: dict[str, Value], quoted: bool = False) -> str:
    """Entries as lines of YAML; `quoted` for programs that would read a plain `yes` or `12` as something else."""
    lines = []
    for key, value in entries.items():
        if isinstance(value, str):
            lines.append(f"{key}: {_scalar(value, quoted)}")
        elif all(isinstance(item, str) for item in value) and key not in ("materials", "agenda"):
            lines.append(f"{key}: [{', '.join(value)}]")
        else:
            lines.append(f"{key}:")
            lines += [f"  - {_item(item, quoted)}" for item in value]
    return "".join(line + "\n" for line in lines)


def _item(item: str | dict[str, str], quoted: bool) -> str:
    if isinstance(item, str):
        return _scalar(item, quoted)
    return "{" + ", ".join(f"{key}: {value}" for key, value in item.items()) + "}"


def _scalar(value: str, quoted: bool) -> str:
    return f'"{value}"' if quoted else value


def document(entries: dict[str, Value], body: str, quoted: bool = False) -> str:
    return f"---\n{yaml(entries, quoted)}---\n\n{body}\n"


def nested(texts: dict[str, str], indent: str) -> str:
    """One text a language, in block style."""
    return "".join(f"{indent}{tag}: {text}\n" for tag, text in texts.items())
