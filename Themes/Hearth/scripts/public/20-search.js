// Search over all that a language has, and the filter of the strategies. Both are hidden in the page until they work.
(function () {
  'use strict';
  const { fold, parts } = window.HomewardFold;
  // As many as are shown at once; the rest is shown when somebody asks for it.
  const MANY = 20;

  function start(box) {
    const typed = box.querySelector('input[type="search"]');
    const said = box.querySelector('[data-search-said]');
    const clear = box.querySelector('[data-filter-clear]');
    const choices = [...box.querySelectorAll('[data-filter-by]')];
    const isFilter = 'filter' in box.dataset;
    const show = (isFilter ? cards : links)(box);
    let entries = null;
    let asked = null;

    // Loaded when somebody begins to search or to choose, once.
    function load() {
      asked = asked || fetch(box.dataset.search).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).then((read) => {
        entries = read.filter((one) => !isFilter || 'areas' in one)
          .map((one) => ({ ...one, folded: fold([one.title, one.summary, one.words].join('\n')) }));
      });
      return asked;
    }

    function wanted() {
      return { words: parts(typed.value), chosen: choices.filter((choice) => choice.value) };
    }

    function run() {
      const { words, chosen } = wanted();
      const asks = JSON.stringify([words, chosen.map(({ value }) => value)]);
      if (!words.length && !chosen.length) return say(show(null));
      return load().then(() => {
        // Meanwhile something else may have been asked for.
        const now = wanted();
        if (JSON.stringify([now.words, now.chosen.map(({ value }) => value)]) !== asks) return;
        say(show(entries.filter((one) => words.every((word) => one.folded.includes(word)) &&
          chosen.every((choice) => fits[choice.dataset.filterBy](one, choice.value)))));
      }, () => {
        asked = null;
        said.textContent = box.dataset.failed;
      });
    }

    function say(count) {
      if (clear) clear.hidden = count === null;
      said.textContent = count === null ? '' : count ? box.dataset.found.replace('{n}', count) : box.dataset.none;
    }

    // Kept with this place in the browser's history, since it forgets what was typed: for who comes back from a page.
    function keep() {
      history.replaceState({ ...history.state, [typed.id]: [typed, ...choices].map(({ value }) => value) }, '');
    }

    function resume() {
      if (choices.some(({ value }) => value)) box.querySelector('details').open = true;
      run();
    }

    typed.addEventListener('input', run);
    typed.addEventListener('focus', () => { load().catch(() => { asked = null; }); }, { once: true });
    for (const choice of choices) choice.addEventListener('change', run);
    if (clear) {
      clear.addEventListener('click', () => {
        for (const field of box.querySelectorAll('input, select')) field.value = '';
        run();
        typed.focus();
      });
    }
    const kept = history.state && history.state[typed.id];
    if (kept) [typed, ...choices].forEach((field, place) => { field.value = kept[place]; });
    // Every way to another page is a click, by the keyboard too.
    document.addEventListener('click', keep);
    box.hidden = false;
    resume();
    // A browser may bring back by itself what was chosen, and later than scripts run.
    window.addEventListener('pageshow', ({ persisted }) => { if (!persisted) resume(); });
  }

  const fits = {
    areas: ({ areas }, wanted) => areas.split(' ').includes(wanted),
    routine: ({ routine }, wanted) => routine === wanted,
    minutes: ({ minutes }, wanted) => Number(minutes || Infinity) <= Number(wanted),
    ages: ({ ages }, wanted) => {
      const [youngest, oldest] = (ages || '').split('-').map(Number);
      const [from, to] = wanted.split('-').map(Number);
      return youngest <= to && oldest >= from;
    },
  };

  function add(place, name, text, kind) {
    const element = place.appendChild(document.createElement(name));
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }

  function link(place, box, { href, title, lang, dir }) {
    const made = add(place, 'a', title);
    made.href = box.dataset.root + href;
    return marked(made, lang, dir);
  }

  // What is in another language than the page says so.
  function marked(element, lang, dir) {
    if (lang) Object.assign(element, { lang, dir });
    return element;
  }

  // Fills a list with what was found, the first ones at once.
  function filled(list, more, item) {
    return (found) => {
      list.textContent = '';
      const rest = found.slice(MANY);
      for (const one of found.slice(0, MANY)) item(list, one);
      more.hidden = !rest.length;
      more.onclick = () => {
        const next = list.children.length;
        for (const one of rest) item(list, one);
        more.hidden = true;
        list.children[next].querySelector('a').focus();
      };
    };
  }

  // What was found, as links.
  function links(box) {
    const fill = filled(box.querySelector('[data-search-found]'), box.querySelector('[data-search-more]'), (list, one) => {
      const item = add(list, 'li');
      link(item, box, one);
      item.append(` · ${one.kind}`);
      if (one.summary) marked(add(item, 'p', one.summary), one.lang, one.dir);
    });
    return (found) => {
      fill(found || []);
      return found && found.length;
    };
  }

  // What was found, as the cards of a list; what else the page shows steps back meanwhile.
  function cards(box) {
    const main = box.closest('main');
    const section = main.querySelector('.cards[data-search-found]').closest('section');
    const hidden = main.querySelectorAll('[data-filter-hides]');
    const fill = filled(section.querySelector('ul'), section.querySelector('[data-search-more]'), (list, one) => {
      const card = add(list, 'li', '', one.picture ? 'card has-picture' : 'card');
      if (one.picture) {
        const picture = add(card, 'img', '', 'picture');
        Object.assign(picture, { alt: '', width: 160, height: 120, loading: 'lazy', src: box.dataset.root + one.picture });
      }
      const words = add(card, 'div', '', 'card-words');
      link(add(words, 'h3', '', 'card-title'), box, one);
      if (one.summary) marked(add(words, 'p', one.summary), one.lang, one.dir);
      if (one.time) add(words, 'p', one.time, 'time lasts');
    });
    return (found) => {
      fill(found || []);
      section.hidden = !found || !found.length;
      for (const one of hidden) one.hidden = found !== null;
      return found && found.length;
    };
  }

  window.HomewardSearch = { start };
})();
