"""Message packs for languages that have none yet: the English words under another language's header."""

import re

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
