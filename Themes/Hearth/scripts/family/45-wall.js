// The practice chart for the wall: what is practised this week, with a box for each day. No score, nothing to break.
(function (H) {
  'use strict';

  const LINES = 4;
  const { make } = H, { words, weekdays } = H.parts;

  // The Monday of the week of a day, as a date.
  function monday(today) {
    const time = Date.parse(today + 'T00:00Z'), day = (new Date(time).getUTCDay() + 6) % 7;
    return new Date(time - day * 86400000).toISOString().slice(0, 10);
  }

  // The drawing of a strategy's screen; its name stands beside it.
  function drawing(screen) {
    const found = screen && screen.querySelector('.drawing svg');
    if (!found) return '';
    found.setAttribute('aria-hidden', 'true');
    return found;
  }

  function row(card, start, days, content) {
    const title = card.querySelector('.card-title'), dose = card.querySelector('.dose');
    const link = title.querySelector('a'), name = link.textContent, id = link.hash.slice(3);
    const boxes = days.map(({ long, short }, day) => {
      const box = make('input', { type: 'checkbox' });
      box.dataset.tick = `w.${start}.${card.dataset.of || ''}.${id}.${day}`;
      box.setAttribute('aria-label', `${name}, ${long}`);
      return make('li', {}, make('label', {}, make('span', { textContent: short }), box));
    });
    return make('div', { className: 'wall-row' },
      make('div', { className: 'wall-what' }, drawing(content(id)), make('div', {},
        make('p', { className: 'wall-title' }, words(title)),
        make('p', { className: 'dose', textContent: dose ? dose.textContent : '' }))),
      make('ul', { className: 'week' }, ...boxes));
  }

  function lines(word) {
    return make('section', { className: 'wall-lines' },
      make('h2', { textContent: word('practice-got-in-the-way') }),
      make('p', { textContent: word('practice-ok') }),
      ...Array.from({ length: LINES }, () => make('div', { className: 'line' })));
  }

  function fill(root, { session, word, content, today }) {
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
        section.querySelector('h2').cloneNode(true), ...cards.map((card) => row(card, start, days, content))));
    }
    root.append(lines(word), make('p', { className: 'notice', textContent: word('practice-on-this-device') }));
  }

  H.made.chart = { title: 'practice-chart', fill };
})(window.Homeward);
