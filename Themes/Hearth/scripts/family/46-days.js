// The dates to come: as a list, soonest first, and on the pages of a calendar, which go on the wall.
(function (H) {
  'use strict';

  const MONTHS = 3;
  const { make } = H, { words, isKnown, weekdays } = H.parts;

  function monthName(language, first) {
    if (!isKnown(language)) return first.toISOString().slice(0, 7);
    const how = { month: 'long', year: 'numeric', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, how).format(first);
  }

  // A day: its number, and what is on it.
  function cell(day, found) {
    const number = String(Number(day.slice(8))), titles = found.filter((one) => one.day.slice(0, 10) === day);
    if (!titles.length) return make('td', {}, number);
    return make('td', { className: 'marked' }, make('strong', { textContent: number }),
      ...titles.map(({ title }) => make('p', {}, title.cloneNode(true))));
  }

  function month(first, days, found, language) {
    const before = (first.getUTCDay() + 6) % 7, name = first.toISOString().slice(0, 8), body = make('tbody', {});
    const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    for (let monday = 1 - before; monday <= count; monday += 7) {
      body.append(make('tr', {}, ...days.map((none, index) => {
        const day = monday + index;
        return day < 1 || day > count ? make('td', {}) : cell(name + String(day).padStart(2, '0'), found);
      })));
    }
    const heads = days.map(({ long, short }) => make('th', { scope: 'col', abbr: long, textContent: short }));
    return make('table', { className: 'month' },
      make('caption', { textContent: monthName(language, first) }), make('thead', {}, make('tr', {}, ...heads)), body);
  }

  // The first months in which something is, no more than a wall bears.
  function months(found, { session, word }) {
    const days = weekdays(session.language, word), names = new Set(found.map(({ day }) => day.slice(0, 7)));
    return Array.from(names).slice(0, MONTHS).map((name) => (
      month(new Date(`${name}-01T00:00Z`), days, found, session.language)));
  }

  // Meetings and forms to come, soonest first: `day`, `when` (nodes), `title`.
  function comingUp(content) {
    const meetings = content('meetings'), home = content('home'), found = [];
    const coming = meetings ? meetings.querySelectorAll('[data-coming] > [data-when]') : [];
    for (const one of coming) {
      const when = one.querySelector('.facts dd');
      if (one.hidden || one.classList.contains('meeting-cancelled')) continue;
      found.push({ day: one.dataset.when, when: when ? Array.from(when.childNodes) : [], title: words(one.querySelector('.card-title')) });
    }
    for (const one of home.querySelectorAll('li[data-until]:not(.card)')) {
      const due = one.querySelector('.badge');
      if (!one.hidden && due) found.push({ day: one.dataset.until, when: [due.textContent], title: words(one) });
    }
    return found.sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  function fill(root, all) {
    const found = comingUp(all.content);
    if (!found.length) return root.append(make('p', { textContent: all.word('list-empty') }));
    const pages = months(found, all);
    root.append(make('dl', { className: 'dates' }, ...found.map(({ when, title }) => (
      make('div', {}, make('dt', {}, title), make('dd', {}, ...when))))), ...pages);
  }

  H.made.dates = { title: 'family-dates', fill };
})(window.Homeward);
