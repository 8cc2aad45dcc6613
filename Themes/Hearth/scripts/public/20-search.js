// Search over all that a language has, and the filter of the strategies. Both are hidden in the page until they work.
(function () {
  'use strict';
  const { fold, parts } = window.HomewardFold;

  function start(box) {
    const typed = box.querySelector('input[type="search"]');
    const said = box.querySelector('[data-search-said]');
    const { root } = box.dataset;
    const show = 'filter' in box.dataset ? filter(box) : list(box, root);
    const clear = box.querySelector('[data-filter-clear]');
    let entries = null;
    let asked = null;

    // Loaded when somebody begins to search, once.
    function load() {
      asked = asked || fetch(box.dataset.search).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).then((read) => {
        entries = read.map((one) => ({ ...one, folded: fold([one.title, one.summary, one.words].join('\n')) }));
      });
      return asked;
    }

    function run() {
      const words = parts(typed.value);
      if (!words.length) return say(show(null));
      return load().then(() => {
        if (typed.value && parts(typed.value).join() !== words.join()) return;
        say(show(entries.filter(({ folded }) => words.every((word) => folded.includes(word)))));
      }, () => {
        asked = null;
        said.textContent = box.dataset.failed;
      });
    }

    function say(count) {
      if (clear) clear.hidden = count === null;
      said.textContent = count === null ? '' : count ? box.dataset.found.replace('{n}', count) : box.dataset.none;
    }

    typed.addEventListener('input', run);
    typed.addEventListener('focus', () => { load().catch(() => { asked = null; }); }, { once: true });
    for (const choice of box.querySelectorAll('select')) choice.addEventListener('change', run);
    if (clear) {
      clear.addEventListener('click', () => {
        for (const field of box.querySelectorAll('input, select')) field.value = '';
        run();
        typed.focus();
      });
    }
    box.hidden = false;
    // A browser that comes back to the page may have kept what was chosen.
    run();
  }

  // What was found, as links.
  function list(box, root) {
    const place = box.querySelector('[data-search-found]');
    return (found) => {
      place.textContent = '';
      for (const { href, title, kind, summary } of (found || []).slice(0, 20)) {
        const item = place.appendChild(document.createElement('li'));
        const link = item.appendChild(document.createElement('a'));
        link.href = root + href;
        link.textContent = title;
        item.append(` · ${kind}`);
        if (summary) item.appendChild(document.createElement('p')).textContent = summary;
      }
      return found && found.length;
    };
  }

  const fits = {
    areas: (card, wanted) => card.dataset.filterAreas.split(' ').includes(wanted),
    routine: (card, wanted) => card.dataset.filterRoutine === wanted,
    minutes: (card, wanted) => Number(card.dataset.filterMinutes || Infinity) <= Number(wanted),
    ages: (card, wanted) => {
      const [youngest, oldest] = (card.dataset.filterAges || '').split('-').map(Number);
      const [from, to] = wanted.split('-').map(Number);
      return youngest <= to && oldest >= from;
    },
  };

  // Shows those of the page's cards that fit; the lists by other things step back meanwhile.
  function filter(box) {
    const main = box.closest('main');
    const cards = [...main.querySelectorAll('[data-filter-areas]')].map((card) => {
      return { card, link: card.querySelector('a').getAttribute('href') };
    });
    const lists = main.querySelectorAll('[data-filter-hides]');
    const choices = [...box.querySelectorAll('[data-filter-by]')];
    return (found) => {
      const wanted = choices.filter((choice) => choice.value);
      const links = found && new Set(found.map(({ href }) => box.dataset.root + href));
      let count = 0;
      for (const { card, link } of cards) {
        card.hidden = links !== null && !links.has(link) ||
          !wanted.every((choice) => fits[choice.dataset.filterBy](card, choice.value));
        if (!card.hidden) count += 1;
      }
      const isFiltered = links !== null || wanted.length > 0;
      for (const one of lists) one.hidden = isFiltered;
      for (const section of new Set(cards.map(({ card }) => card.closest('section')))) {
        section.hidden = !section.querySelector('[data-filter-areas]:not([hidden])');
      }
      return isFiltered ? count : null;
    };
  }

  window.HomewardSearch = { start };
})();
