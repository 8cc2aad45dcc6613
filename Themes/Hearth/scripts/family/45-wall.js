// Screens that are made here, of what the household's own screens hold: the practice chart for the wall, the dates to
// come, the sheet for the interpreter. They cost a build nothing.
(function (H) {
  'use strict';

  const LINES = 4;

  function make(kind, properties, ...children) {
    const element = Object.assign(document.createElement(kind), properties);
    element.append(...children);
    return element;
  }

  // What an element says, with its language where that is another than the page's.
  function words(source) {
    const made = make('span', {}, ...Array.from((source.querySelector('a') || source).childNodes, (node) => node.cloneNode(true)));
    const marked = source.closest('[lang]') || source.querySelector('[lang]');
    if (marked) {
      made.lang = marked.lang;
      made.dir = marked.dir;
    }
    return made;
  }

  // The names of the days, Monday first, each long and short.
  function weekdays(language, word) {
    const long = word('weekdays').split(',');
    const known = Intl.DateTimeFormat.supportedLocalesOf([language]).length;
    const format = known && new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
    // The fourth of January 1970 was a Sunday. A browser that does not know the language gets the first letters.
    const names = long.map((name, day) => ({
      long: name, short: format ? format.format(new Date(Date.UTC(1970, 0, 4 + day))) : name.replace(/^e /, '').slice(0, 3),
    }));
    return [...names.slice(1), names[0]];
  }

  // The Monday of the week of a day, as a date.
  function monday(today) {
    const time = Date.parse(today + 'T00:00Z'), day = (new Date(time).getUTCDay() + 6) % 7;
    return new Date(time - day * 86400000).toISOString().slice(0, 10);
  }

  function wallRow(card, start, days) {
    const title = card.querySelector('.card-title'), dose = card.querySelector('.dose');
    const link = title.querySelector('a'), name = link.textContent, id = link.hash.slice(3);
    const boxes = days.map(({ long, short }, day) => {
      const box = make('input', { type: 'checkbox' });
      box.dataset.tick = `w.${start}.${card.dataset.of || ''}.${id}.${day}`;
      box.setAttribute('aria-label', `${name}, ${long}`);
      return make('li', {}, make('label', {}, make('span', { textContent: short }), box));
    });
    return make('div', { className: 'wall-row' },
      make('p', { className: 'wall-title' }, words(title)),
      make('p', { className: 'dose', textContent: dose ? dose.textContent : '' }),
      make('ul', { className: 'week' }, ...boxes));
  }

  function wallLines(word) {
    return make('section', { className: 'wall-lines' },
      make('h2', { textContent: word('practice-got-in-the-way') }),
      make('p', { textContent: word('practice-ok') }),
      ...Array.from({ length: LINES }, () => make('div', { className: 'line' })));
  }

  // The practice of this week, child by child, with a box for each day: no score, nothing to break.
  function wall(root, { session, word, content, today }) {
    const start = monday(today), days = weekdays(session.language, word);
    for (const key of Object.keys(session.ticks)) {
      if (key.startsWith('w.') && !key.startsWith(`w.${start}.`)) delete session.ticks[key];
    }
    const practice = content('practice');
    const sections = practice ? Array.from(practice.querySelectorAll('.section')) : [];
    for (const section of sections) {
      const cards = Array.from(section.querySelectorAll('.cards:not([data-ended-list]) > .card')).filter((card) => !card.hidden);
      if (!cards.length) continue;
      root.append(make('section', { className: 'wall' },
        section.querySelector('h2').cloneNode(true), ...cards.map((card) => wallRow(card, start, days))));
    }
    root.append(wallLines(word), make('p', { className: 'notice', textContent: word('practice-on-this-device') }));
  }

  // Meetings and forms to come, soonest first.
  function dates(root, { content }) {
    const meetings = content('meetings'), home = content('home'), found = [];
    const add = (day, when, title) => found.push({ day, when, title });
    if (meetings) {
      for (const one of meetings.querySelectorAll('[data-coming] > [data-when]')) {
        const when = one.querySelector('.facts dd');
        if (!one.hidden) add(one.dataset.when, when ? when.cloneNode(true) : '', words(one.querySelector('.card-title')));
      }
    }
    for (const one of home.querySelectorAll('li[data-until]:not(.card)')) {
      const due = one.querySelector('.badge');
      if (!one.hidden && due) add(one.dataset.until, due.textContent, words(one));
    }
    found.sort((a, b) => (a.day < b.day ? -1 : 1));
    root.append(make('dl', { className: 'dates' }, ...found.map(({ when, title }) => (
      make('div', {}, make('dt', {}, title), make('dd', {}, ...(when.childNodes ? Array.from(when.childNodes) : [when]))))
    )));
  }

  // A piece without what only a reader's hand needs, and without ids, which may stand here twice.
  function quiet(piece) {
    if (!piece) return [];
    const made = piece.cloneNode(true);
    made.querySelectorAll('button,details,audio,.results,.chart,[data-asset]').forEach((one) => one.remove());
    made.querySelectorAll('[id]').forEach((one) => one.removeAttribute('id'));
    made.removeAttribute('id');
    return [made];
  }

  function column(tag, variant, children) {
    const made = make('div', { lang: tag }, ...children);
    made.dir = variant ? variant.dir : 'ltr';
    return made;
  }

  // Both languages side by side, for whoever interprets: the meetings to come, the goals, the school's words.
  function sheet(root, { session, word, content }) {
    const { languages, variants, app } = session.bundle, mine = session.language;
    const other = [...languages, ...Object.keys(app.terms)].find((tag) => tag !== mine);
    const pairs = (id, selector) => {
      const left = content(id, mine), right = other && variants[other] && content(id, other);
      const twin = (one) => right && Array.from(right.querySelectorAll(selector)).find((two) => two.id === one.id);
      return left ? Array.from(left.querySelectorAll(selector), (one) => [one, twin(one)]) : [];
    };
    for (const [one, two] of [...pairs('meetings', '[data-coming] > [data-when]'), ...pairs('goals', '.goal')]) {
      if (one.hidden) continue;
      root.append(make('section', { className: 'sides' },
        column(mine, variants[mine], quiet(one)), ...(two ? [column(other, variants[other], quiet(two))] : [])));
    }
    const terms = app.terms[mine] || [], twins = app.terms[other] || [];
    if (terms.length) root.append(make('h2', { textContent: word('family-words-title') }));
    const explained = (term) => [
      make('p', {}, make('strong', { textContent: term.term }), term['stands-for'] && ` · ${term['stands-for']}`),
      make('p', { textContent: term.plain }),
    ];
    terms.forEach((term, index) => root.append(make('section', { className: 'sides' },
      column(mine, variants[mine], explained(term)),
      ...(twins[index] ? [column(other, variants[other], explained(twins[index]))] : []))));
  }

  H.make = make;
  H.made = {
    chart: { title: 'practice-chart', fill: wall },
    dates: { title: 'family-dates', fill: dates },
    sheet: { title: 'family-interpreter-sheet', fill: sheet },
  };
})(window.Homeward);
