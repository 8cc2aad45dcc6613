"""Message packs: reading them, and making those of languages that have none yet, the English words under another
language's header."""

import ast
import gettext
import re
from pathlib import Path

from languages import Language


def synthesize(english: str, language: Language) -> str:
    """A copy of the English pack that reads as a complete one of `language`.

    It has as many plural forms as that language needs, all of them English, so that a district can be measured in
    languages before their words are written.
    """
    text = re.sub(r'"Language: [^\\]*', f'"Language: {language.tag}', english, count=1)
    text = re.sub(r'"Plural-Forms: [^\\]*', f'"Plural-Forms: {language.plurals}', text, count=1)
    text = re.sub(r'"X-Homeward-Reviewed: [^\\]*', '"X-Homeward-Reviewed: no', text, count=1)

    def forms(match: re.Match[str]) -> str:
        last = match.group(2)
        return "".join(f"msgstr[{index}] {last}\n" for index in range(language.plural_count))

    return re.sub(r'msgstr\[0\] (".*")\nmsgstr\[1\] (".*")\n', forms, text)


class Pack:
    """The messages of a pack: by its name, each one's text, or its plural forms."""

    def __init__(self, text: str):
        self.messages: dict[str, list[str]] = {}
        self.is_reviewed = '"X-Homeward-Reviewed: no' not in text
        header = re.search(r'Plural-Forms: .*plural=(.*?);', text)
        self._form = gettext.c2py(header.group(1)) if header else lambda n: 0
        for entry in re.split(r"\n\s*\n", text):
            name = re.search(r'^msgctxt "(.*)"$', entry, re.MULTILINE)
            if name:
                forms = re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', entry, re.MULTILINE)
                self.messages[name.group(1)] = [
                    "".join(ast.literal_eval(line) for line in form.splitlines()) for form in forms]

    @classmethod
    def of(cls, language: Language, folder: Path) -> "Pack":
        """The pack of a language, or what stands for it where nobody has translated it."""
        file = folder / f"{language.tag}.po"
        if file.exists():
            return cls(file.read_text(encoding="utf-8"))
        return cls(synthesize((folder / "en.po").read_text(encoding="utf-8"), language))

    def count(self, name: str, n: int) -> str:
        """A message that has a form for each number."""
        return self.messages[name][self._form(n)].replace("{n}", str(n))
