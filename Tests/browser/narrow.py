"""The narrowest screen that WCAG 2.2 (1.4.10, Reflow) asks for, and what does not fit on it."""

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


def what_sticks_out(page) -> list[str]:
    """The parts that a reader would have to scroll sideways for, in words; of a list's mark only the width is known."""
    found = page.evaluate(_PARTS)
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return found or ([f"something is {width} wide on a screen of {room}"] if width > room else [])
