// A goal's chart: where it began, each result, where it wants to be and when. It holds no words but the two months: those
// beneath it say the same, so it reads alike in every language, and a screen reader hears the words.
(function (H) {
  'use strict';

  const WIDTH = 320, HEIGHT = 152, SIDE = 22, TOP = 26, FOOT = 32, DAY = 86400000;

  function shape(kind, attributes, text) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', kind);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  }

  function dayOf(date) {
    return Date.parse(date + 'T00:00Z') / DAY;
  }

  // The results in the order of their days, the start first.
  function read({ start, by, baseline, target, results }) {
    const points = (results || '').split(' ').filter(Boolean).map((one) => {
      const [day, value] = one.split('=');
      return { day: dayOf(day), value: Number(value) };
    });
    points.sort((a, b) => a.day - b.day);
    const first = Math.min(dayOf(start), ...points.map((point) => point.day));
    if (!points.length || points[0].day > first) points.unshift({ day: first, value: Number(baseline) });
    return { points, goal: { day: Math.max(dayOf(by), points[points.length - 1].day), value: Number(target) } };
  }

  // From days and values to places in the picture; time runs as the language does.
  function scale({ points, goal }, mirrored) {
    const all = [...points, goal], values = all.map((point) => point.value);
    const low = Math.min(...values), high = Math.max(...values), first = points[0].day;
    const share = (part, whole) => (whole ? part / whole : 0);
    return ({ day, value }) => {
      const x = SIDE + share(day - first, goal.day - first) * (WIDTH - 2 * SIDE);
      const y = HEIGHT - FOOT - share(value - low, high - low) * (HEIGHT - TOP - FOOT);
      return [Math.round(mirrored ? WIDTH - x : x), Math.round(y)];
    };
  }

  function label([x, y], value) {
    return shape('text', { x, y: y - 10, 'text-anchor': 'middle', direction: 'ltr' }, String(value));
  }

  // The months at both ends, beneath the ground.
  function months({ points, goal }, mirrored) {
    const language = document.documentElement.lang, known = Intl.DateTimeFormat.supportedLocalesOf([language]).length;
    const how = { month: 'short', year: 'numeric', timeZone: 'UTC' };
    const format = known && new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, how);
    return [[points[0], mirrored], [goal, !mirrored]].map(([{ day }, right]) => {
      const date = new Date(day * DAY);
      return shape('text', { class: 'chart-month', x: right ? WIDTH - 42 : 42, y: HEIGHT - 6, 'text-anchor': 'middle' },
        format ? format.format(date) : date.toISOString().slice(0, 7));
    });
  }

  function draw(figure) {
    const chart = read(figure.dataset), mirrored = document.documentElement.dir === 'rtl';
    const at = scale(chart, mirrored), { points, goal } = chart;
    const places = points.map(at), end = at(goal), last = places[places.length - 1];
    const picture = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' });
    picture.append(
      shape('path', { class: 'chart-ground', d: `M4 ${HEIGHT - FOOT + 9}H${WIDTH - 4}` }),
      shape('path', { class: 'chart-goal', d: `M4 ${end[1]}H${WIDTH - 4}` }),
      shape('path', { class: 'chart-way', d: `M${places.map((place) => place.join(' ')).join('L')}` }),
      shape('path', { class: 'chart-ahead', d: `M${last.join(' ')}L${end.join(' ')}` }),
      ...places.map(([cx, cy]) => shape('circle', { class: 'chart-result', cx, cy, r: 5 })),
      shape('path', { class: 'chart-flag', d: `M${end[0]} ${end[1]}v-20h${mirrored ? -14 : 14}l${mirrored ? 4 : -4} 5 ${mirrored ? -4 : 4} 5h${mirrored ? 14 : -14}` }),
      ...months(chart, mirrored),
    );
    // Levels are words, which stand beneath.
    if (!('levels' in figure.dataset)) {
      picture.append(label(places[0], points[0].value));
      if (places.length > 1) picture.append(label(last, points[points.length - 1].value));
      picture.append(label([end[0] + (mirrored ? 14 : -14), end[1]], goal.value));
    }
    figure.prepend(picture);
  }

  function bind(root) {
    root.querySelectorAll('[data-chart]').forEach(draw);
  }

  H.charts = { bind };
})(window.Homeward);
