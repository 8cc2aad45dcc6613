"""The words beside the writing: from the packs of Homeward's theme into Hugo's own format."""

import re
from pathlib import Path

from languages import Language
from packs import Pack
from writing import Folder

#: What languages call the plural forms that a pack numbers, by how many it has.
PLURALS = {
    1: ("other",), 2: ("one", "other"), 3: ("one", "few", "many"), 6: ("zero", "one", "two", "few", "many", "other"),
}

#: What stands between the parts of a list, and before its last one.
COMMA = {"ar": "، ", "zh-Hans": "，", "zh-Hant": "，"}
AND = {
    "ar": " و", "bn": " এবং ", "es": " y ", "fr": " et ", "ht": " ak ", "ko": " 및 ", "ru": " и ", "zh-Hans": "和",
    "zh-Hant": "和"}


def write_messages(folder: Folder, language: Language, pack: Pack, layouts: Path) -> None:
    """Writes those messages that the layouts ask for."""
    lines = [
        f"list-comma: {_quoted(COMMA.get(language.tag, ', '))}", f"list-and: {_quoted(AND.get(language.tag, ' and '))}"]
    for name in sorted(_asked_for(pack, layouts)):
        forms = [_placeholders(form) for form in pack.messages[name]]
        if len(forms) == 1 and "{n}" not in pack.messages[name][0]:
            lines.append(f"{name}: {_quoted(forms[0])}")
            continue
        lines.append(f"{name}:")
        lines += [f"  {form}: {_quoted(text)}" for form, text in zip(PLURALS[len(forms)], forms, strict=True)]
        if len(forms) == 3:
            lines.append(f"  other: {_quoted(forms[-1])}")
    folder.write(f"i18n/{language.tag.lower()}.yaml", "\n".join(lines) + "\n")


def _asked_for(pack: Pack, layouts: Path) -> set[str]:
    """Messages that stand by name in a layout, or begin as a name does that a layout puts together."""
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(layouts.rglob("*.*")))
    names = set(re.findall(r'"([a-z0-9-]+)"', text))
    beginnings = tuple(re.findall(r'"([a-z-]+-)%s"', text)) + ("season-",)
    return {name for name in pack.messages if name in names or name.startswith(beginnings)}


def _placeholders(text: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: "{{ .%s }}" % {"n": "Count"}.get(match[1], match[1]), text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
