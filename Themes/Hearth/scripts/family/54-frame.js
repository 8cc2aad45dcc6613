// What stands around each screen: the ways to the others, the languages, the number to call.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);

  // `replaceChildren`, which phones before 2020 lack.
  function refill(box, elements) {
    box.textContent = '';
    box.append(...elements);
  }

  // A drawing of the frame, by its name.
  function icon(name) {
    const holder = document.createElement('template');
    holder.innerHTML = byId(`icon-${name}`)
      ? `<svg class="icon" aria-hidden="true" focusable="false"><use href="#icon-${name}"/></svg>` : '';
    return holder.content;
  }

  function link(text, id, current) {
    const made = document.createElement('a');
    made.href = `#p=${id}`;
    made.append(icon(id), H.make('span', { textContent: text }));
    if (current) made.setAttribute('aria-current', 'page');
    return made;
  }

  // The day of the newest writing, in words: what is held back counts from its day on.
  function newestDay(session, today) {
    const shown = (H.pages.variant().newest || []).filter(({ from }) => from <= today);
    return shown.length ? shown[shown.length - 1].words : session.bundle.newest;
  }

  function draw(session, page, today) {
    const { title, pages, dir, name, frame } = H.pages.variant();
    const root = document.documentElement;
    // The theme's words may be in another language than the reader's, where nobody has made them.
    root.lang = frame ? frame.lang : session.language;
    root.dir = frame ? frame.dir : dir;
    document.title = page.title && page.title !== title ? `${page.title} · ${title}` : title;
    document.querySelectorAll('[data-word]').forEach((element) => {
      element.textContent = H.pages.word(element.dataset.word);
    });
    byId('family').textContent = title;
    byId('ways').setAttribute('aria-label', H.pages.word('js-pages'));
    const main = pages.filter((one) => !one.id.includes('.') && H.pages.shows(one, today));
    refill(byId('ways'), main.map((one) => link(one.title, one.id, one === page)));
    const portal = byId('portal');
    if (portal) portal.textContent = H.pages.word('portal');
    byId('home').hidden = byId('family').hidden = page === pages[0];
    if (byId('here')) byId('here').hidden = page === pages[0];
    byId('opened').classList.toggle('easy', session.easy);
    const day = newestDay(session, today);
    byId('newest').textContent = day ? `${H.pages.word('js-newest')} ${day}` : '';
    drawLanguages(session, name);
    drawPhone(session);
    H.session.drawQuestion(page === pages[0]);
  }

  function drawLanguages(session, current) {
    const { languages, variants } = session.bundle;
    const box = byId('languages');
    box.hidden = languages.length < 2;
    box.setAttribute('aria-label', H.pages.word('js-languages'));
    refill(box, languages.map((tag) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.lang = tag;
      button.dir = variants[tag].dir;
      button.textContent = variants[tag].name;
      button.setAttribute('aria-pressed', String(variants[tag].name === current));
      button.onclick = () => H.screens.speak(tag);
      return button;
    }));
  }

  function drawPhone(session) {
    const { phone } = session.bundle;
    byId('phone').hidden = !phone;
    byId('phone-link').textContent = phone || '';
    byId('phone-link').href = 'tel:' + (phone || '').replace(/[^+\d]/g, '');
  }

  H.frame = { draw, icon };
})(window.Homeward);
