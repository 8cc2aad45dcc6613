"""In which order a reader sees numbers and names: inside Arabic letters `3-5` would become `5-3`."""

# Every phone number, range, time and name in Latin letters on the page, and those whose letters do not stand from left
# to right where they share a line.
_SEEN = r"""() => {
  const digits = '0-9\u0660-\u0669\u06f0-\u06f9';
  const kinds = {
    phone: new RegExp(`\\+?[${digits}]{1,3}(?:[ ()-]{1,2}[${digits}]{2,}){2,}`, 'gu'),
    range: new RegExp(`[${digits}]+(?: ?[-\u2013] ?|:)[${digits}]+`, 'gu'),
    name: /\p{Script=Latin}[\p{Script=Latin}']*(?: \p{Script=Latin}[\p{Script=Latin}']*)*/gu,
  };
  const seen = { phone: [], range: [], name: [] }, wrong = [];
  const box = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(parent.tagName) || !parent.getClientRects().length) continue;
    for (const [kind, pattern] of Object.entries(kinds)) {
      for (const found of node.data.matchAll(pattern)) {
        seen[kind].push(found[0]);
        const letters = [...found[0]].map((letter, at) => [letter, box(node, found.index + at)])
          .filter(([letter, place]) => letter.trim() && place && place.width > 0).map(([, place]) => place);
        const isTurned = letters.some((place, at) => at > 0
          && Math.abs(place.top - letters[at - 1].top) < 2 && place.left < letters[at - 1].left);
        if (isTurned) wrong.push(`${found[0]} in "${node.data.trim().slice(0, 80)}"`);
      }
    }
  }
  return { seen, wrong };
}"""


def seen_in_order(page) -> tuple[dict[str, list[str]], list[str]]:
    """What of each kind the page shows, and what of it stands in the wrong order."""
    found = page.evaluate(_SEEN)
    return found["seen"], found["wrong"]
