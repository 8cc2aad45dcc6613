"""The narrowest screen that WCAG 2.2 (1.4.10, Reflow) asks for, and what does not fit on it or breaks."""

NARROW = {"width": 320, "height": 640}

# Parts that stand out of the screen, unless they stand in a part that scrolls by itself, such as a wide table.
_PARTS = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && (box.left < -1 || box.right > width + 1) && !scrolls(element);
  });
  return out.slice(0, 3).map(element => element.outerHTML.slice(0, 120));
}"""

# Parts of the text that match a pattern and stand on more than one line.
_TORN = """([within, pattern]) => {
  const torn = [];
  for (const root of document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode, range = document.createRange();
      if (!text.parentElement.checkVisibility()) continue;
      for (const { 0: words, index } of text.textContent.matchAll(new RegExp(pattern, 'gu'))) {
        range.setStart(text, index);
        range.setEnd(text, index + words.length);
        const lines = Array.from(range.getClientRects()).filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(lines).size > 1) torn.push(words);
      }
    }
  }
  return torn;
}"""


def what_sticks_out(page) -> list[str]:
    """The parts that a reader would have to scroll sideways for, in words; of a list's mark only the width is known."""
    found = page.evaluate(_PARTS)
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return found or ([f"something is {width} wide on a screen of {room}"] if width > room else [])


def torn(page, within: str, pattern: str) -> list[str]:
    """What matches the pattern, in a text of the parts that the selector names, and goes on in another line."""
    return page.evaluate(_TORN, [within, pattern])
