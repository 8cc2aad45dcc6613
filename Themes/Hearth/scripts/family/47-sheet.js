// The sheet for whoever interprets: the meetings to come, the goals and the school's words in both languages, line
// beside line.
(function (H) {
  'use strict';

  const { make } = H;

  // A piece without what does not show today, without what only a reader's hand needs, and without ids, which may stand
  // here twice.
  function quiet(piece) {
    const made = piece.cloneNode(true);
    made.querySelectorAll('[hidden],button,details,audio,.chart,[data-asset]').forEach((one) => one.remove());
    made.querySelectorAll('[id]').forEach((one) => one.removeAttribute('id'));
    return made;
  }

  // What a piece says, one thing after the other: the facts of a list one by one.
  function things(piece) {
    const said = Array.from(piece.children).filter((one) => one.textContent.trim());
    return said.reduce((all, one) => (
      all.concat(one.matches('dl,ul,ol,section,.body') && one.children.length ? things(one) : [one])), []);
  }

  // A thing that stands alone now, without the list around it.
  function alone(thing) {
    if (thing.matches('li')) {
      const item = make('p', {}, '• ', ...Array.from(thing.childNodes));
      return thing.lang ? Object.assign(item, { lang: thing.lang, dir: thing.dir }) : item;
    }
    return thing.matches('div') && thing.querySelector('dt') ? make('dl', { className: 'facts' }, thing) : thing;
  }

  function cell({ tag, dir }, children) {
    return make('div', { lang: tag, dir }, ...children.map(alone));
  }

  // One piece in both languages; as a whole where they do not have as many lines.
  function pair(left, right, sides, kind) {
    const one = things(left), two = right ? things(right) : [];
    const rows = one.length === two.length ? one.map((line, at) => [[line], [two[at]]]) : [[one, two]];
    return make('section', { className: `sides ${kind || ''}`.trim() }, ...rows.map(([mine, other]) => (
      make('div', { className: 'side-row' }, cell(sides[0], mine), ...(other.length ? [cell(sides[1], other)] : [])))));
  }

  function explained(term) {
    const name = make('p', {}, make('strong', { textContent: term.term }), term['stands-for'] ? ` · ${term['stands-for']}` : '');
    return make('div', {}, name, make('p', { textContent: term.plain }));
  }

  function fill(root, { session, word, content }) {
    const { languages, variants, app } = session.bundle, mine = session.language;
    const other = [...languages, ...Object.keys(app.terms)].find((tag) => tag !== mine);
    const sides = [mine, other].map((tag) => ({ tag, dir: variants[tag] ? variants[tag].dir : 'ltr' }));
    const add = (title, pairs, kind) => {
      if (!pairs.length) return;
      root.append(make('h2', { textContent: word(title) }), ...pairs.map(([one, two]) => pair(one, two, sides, kind)));
    };
    const pieces = (id, selector) => {
      const left = content(id, mine), right = variants[other] ? content(id, other) : null;
      const twin = (one) => right && Array.from(right.querySelectorAll(selector)).find((two) => two.id === one.id);
      const shown = left ? Array.from(left.querySelectorAll(selector)).filter((one) => !one.hidden) : [];
      return shown.map((one) => [quiet(one), twin(one) && quiet(twin(one))]);
    };
    add('meeting-title', pieces('meetings', '[data-coming] > [data-when]'));
    add('goals-title', pieces('goals', '.goal'));
    const terms = app.terms[mine] || [], twins = app.terms[other] || [];
    add('family-words-title', terms.map((term, at) => [explained(term), twins[at] && explained(twins[at])]), 'terms');
  }

  H.made.sheet = { title: 'family-interpreter-sheet', fill };
})(window.Homeward);
