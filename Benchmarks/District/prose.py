"""Markdown that looks like the staff's: the same blocks in every language, filled with that language's words."""

import random
from collections.abc import Iterator

from languages import Language


class Prose:
    """Writes one piece in one language; the same name and seed give the same text."""

    def __init__(self, language: Language, seed: int, name: str):
        self.language = language
        self.random = random.Random(f"{seed}/{name}/{language.tag}")
        self.words = self._stream()

    def _stream(self) -> Iterator[tuple[str, int]]:
        sized = [(word, len((word + self.language.space).encode())) for word in self.language.words]
        while True:
            yield from self.random.choices(sized, k=256)

    def phrase(self, size: int) -> str:
        """Words of about `size` bytes, with a capital first where the script has any."""
        return self._capital(self.language.space.join(self._words(size)))

    def sentence(self, size: int) -> str:
        """A sentence of about `size` bytes; one in three has a word in bold or italics."""
        words = self._words(size)
        words[0] = self._capital(words[0])
        if len(words) > 3 and self.random.random() < 1 / 3:
            mark = self.random.choice(("*", "**"))
            index = self.random.randrange(1, len(words) - 1)
            words[index] = f"{mark}{words[index]}{mark}"
        return self.language.space.join(words) + self.language.stop

    def line(self, size: int) -> str:
        """A sentence without marks, for front matter."""
        return self.phrase(size) + self.language.stop

    def paragraph(self, sentences: int, size: int = 110) -> str:
        return self.language.space.join(self.sentence(size) for _ in range(sentences))

    def items(self, mark: str, count: int, size: int = 100) -> str:
        return "\n".join(f"{mark} {self.sentence(size)}" for _ in range(count))

    def callout(self, kind: str, size: int = 110) -> str:
        return f"> [!{kind}]\n> {self.sentence(size)}"

    def link(self, target: str) -> str:
        return f"[{self.phrase(18)}]({target})"

    def _words(self, size: int) -> list[str]:
        words: list[str] = []
        for word, length in self.words:
            words.append(word)
            size -= length
            if size <= 0:
                break
        return words

    @staticmethod
    def _capital(text: str) -> str:
        return text[:1].upper() + text[1:]
