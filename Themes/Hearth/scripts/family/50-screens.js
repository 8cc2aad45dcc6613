// The opened pages: one screen at a time by the address's fragment, so the browser's own back button works.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const positions = {};
  let session, shown, followed = false;

  function variant() {
    return session.bundle.variants[session.language];
  }

  // The theme's word for a key in the language that is read.
  function word(key) {
    return (session.bundle.app.words[session.language] || {})[key] || '';
  }

  // A screen whose writing is all held back stands nowhere before the day of the first of it.
  function shows(page, today) {
    return !(today < page.from);
  }

  // `#p=words&a=term-12` names a screen and a place in it.
  function destination(today) {
    const asked = new URLSearchParams(location.hash.slice(1));
    const { page: found, dose } = screen(asked.get('p'));
    const first = variant().pages[0], page = found && shows(found, today) ? found : null;
    // The asked name stands for the screen: a strategy's page may be shown with several doses.
    return { page: page || first, id: page ? asked.get('p') : first.id, dose, anchor: asked.get('a') };
  }

  function goTo(id) {
    const target = id && byId(id);
    if (!target) return false;
    const folded = target.closest('[data-first] > [hidden]'), more = folded && folded.parentNode.nextElementSibling;
    if (more && more.matches('.more')) more.click();
    target.scrollIntoView();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    return true;
  }

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
  function newestDay(today) {
    const shown = (variant().newest || []).filter(({ from }) => from <= today);
    return shown.length ? shown[shown.length - 1].words : session.bundle.newest;
  }

  function drawFrame(page, today) {
    const { title, pages, dir, name, frame } = variant();
    const root = document.documentElement;
    // The theme's words may be in another language than the reader's, where nobody has made them.
    root.lang = frame ? frame.lang : session.language;
    root.dir = frame ? frame.dir : dir;
    document.title = page.title && page.title !== title ? `${page.title} · ${title}` : title;
    document.querySelectorAll('[data-word]').forEach((element) => {
      element.textContent = word(element.dataset.word);
    });
    byId('family').textContent = title;
    byId('ways').setAttribute('aria-label', word('js-pages'));
    const main = pages.filter((one) => !one.id.includes('.') && shows(one, today));
    refill(byId('ways'), main.map((one) => link(one.title, one.id, one === page)));
    const portal = byId('portal');
    if (portal) portal.textContent = word('portal');
    byId('home').hidden = byId('family').hidden = page === pages[0];
    if (byId('here')) byId('here').hidden = page === pages[0];
    byId('opened').classList.toggle('easy', session.easy);
    const day = newestDay(today);
    byId('newest').textContent = day ? `${word('js-newest')} ${day}` : '';
    drawLanguages(name);
    drawPhone();
    H.session.drawQuestion(page === pages[0]);
  }

  function drawLanguages(current) {
    const { languages, variants } = session.bundle;
    const box = byId('languages');
    box.hidden = languages.length < 2;
    box.setAttribute('aria-label', word('js-languages'));
    refill(box, languages.map((tag) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.lang = tag;
      button.dir = variants[tag].dir;
      button.textContent = variants[tag].name;
      button.setAttribute('aria-pressed', String(variants[tag].name === current));
      button.onclick = () => speak(tag);
      return button;
    }));
  }

  function drawPhone() {
    const { phone } = session.bundle;
    byId('phone').hidden = !phone;
    byId('phone-link').textContent = phone || '';
    byId('phone-link').href = 'tel:' + (phone || '').replace(/[^+\d]/g, '');
  }

  function speak(language) {
    session.language = language;
    H.session.changed();
    show({ stay: true });
    byId('languages').querySelector('[aria-pressed=true]').focus();
  }

  function fillDose(root, dose) {
    root.querySelectorAll('[data-dose]').forEach((element) => {
      const words = dose && dose[element.dataset.dose];
      const fact = element.closest('.facts > div');
      if (words) element.textContent = words;
      else if (fact) fact.hidden = true;
    });
  }

  function screen(id, language) {
    const { pages, doses } = session.bundle.variants[language || session.language];
    const made = Object.prototype.hasOwnProperty.call(H.made, id) && H.made[id];
    if (made) {
      const title = word(made.title);
      return { page: { id, title, html: `<h1>${title}</h1>`, fill: made.fill }, dose: null };
    }
    // A strategy's page is shown with the dose of one child; several screens may share a page.
    const dose = doses && Object.prototype.hasOwnProperty.call(doses, id) ? doses[id] : null;
    return { page: pages.find((one) => one.id === (dose ? dose.page : id)), dose };
  }

  // What a screen holds today, for the screens that are made of others; null where there is no such screen.
  function content(id, now, language) {
    const { page } = screen(id, language);
    if (!page) return null;
    const made = parsed(page);
    H.dates.apply(made, { now, lastOpened: null, moreWord: '' });
    return made;
  }

  // The markup of a screen, apart from the page.
  function parsed(page) {
    const source = document.createElement('template');
    source.innerHTML = page ? page.html : '';
    return source.content;
  }

  // Cards that stand on screens of their own are taken from there, so that they travel once.
  function fillCards(root) {
    root.querySelectorAll('[data-from]').forEach((box) => {
      const { from, cardsOf } = box.dataset;
      for (const id of from.split(' ')) {
        const cards = Array.from(parsed(screen(id).page).querySelectorAll('.card'));
        box.append(...cards.filter((card) => !cardsOf || card.dataset.of === cardsOf));
      }
      // In a section they stand below its heading.
      if (box.closest('section')) box.querySelectorAll('h2').forEach((heading) => heading.setAttribute('aria-level', '3'));
    });
  }

  // A practice card shows the steps, the warnings and the recording of its strategy's page, in the page's order, and the
  // screen what to know of their words.
  function fillSteps(root) {
    const notices = [];
    root.querySelectorAll('[data-steps]').forEach((card) => {
      const { page, dose } = screen(card.dataset.steps);
      const source = parsed(page);
      notices.push(...source.querySelectorAll('.notice'));
      const steps = source.querySelector('.now .body > ol'), drawing = source.querySelector('.drawing');
      const sheet = card.closest('.card');
      if (drawing && sheet && !sheet.querySelector('.picture')) sheet.prepend(drawing);
      // Who does not read is not made to look for the voice behind a fold.
      const voices = source.querySelectorAll('audio');
      if (voices.length) card.before(H.make('div', { className: 'recording' }, ...voices));
      if (steps) steps.className = 'steps';
      const told = '.steps, .callout-stop, .callout-dont';
      const parts = Array.from(source.querySelectorAll(told)).filter((one) => !(one.parentElement && one.parentElement.closest(told)));
      if (!parts.length) return card.remove();
      card.append(...parts);
      card.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
      fillDose(card, dose);
    });
    addNotices(root, notices);
  }

  // Says at the top of a screen what it does not say yet.
  function addNotices(root, notices) {
    const parts = Array.from(root.children);
    let last = parts.filter((one) => one.matches('.notice')).pop() || parts.find((one) => one.matches('h1') || one.querySelector('h1'));
    const said = new Set(Array.from(root.querySelectorAll('.notice'), (one) => one.textContent));
    for (const notice of notices) {
      if (!last || said.has(notice.textContent)) continue;
      said.add(notice.textContent);
      last.after(notice);
      last = notice;
    }
  }

  // Questions for a meeting: some to begin with, and room for one's own on paper.
  function fillQuestions(root) {
    root.querySelectorAll('[data-questions]').forEach((box) => {
      const lines = ['family-question-1', 'family-question-2', 'family-question-3', 'family-question-4'].map(
        (key) => H.make('li', { textContent: word(key) }));
      box.append(H.make('ul', {}, ...lines), H.make('div', { className: 'line' }), H.make('div', { className: 'line' }));
    });
  }

  // Beneath a screen's heading: its sound, and on the first one the way to see it in pictures.
  function drawAids(root, page) {
    root.querySelectorAll('[data-icon]').forEach((heading) => heading.prepend(icon(heading.dataset.icon)));
    const aids = [];
    const recorded = root.querySelector('audio[data-asset]') && root.querySelector('.strategy');
    const listen = recorded ? null : listenButton(root);
    if (listen) aids.push(listen);
    if (page === variant().pages[0]) aids.push(easyButton());
    if (page.fill) aids.push(printButton());
    const heading = root.querySelector('h1');
    if (aids.length && heading) top(root).after(H.make('p', { className: 'toolbar aids' }, ...aids));
    if (session.easy) drawEasy(root, page);
  }

  // The heading of a screen, with what stands around it.
  function top(root) {
    const heading = root.querySelector('h1');
    return heading.closest('header') || heading;
  }

  // Null where the device has no voice for the language.
  function listenButton(root) {
    if (!window.HomewardListen.voice(session.language)) return null;
    const button = H.make('button', { type: 'button', className: 'button listen-voice', textContent: word('js-listen') });
    window.HomewardListen.bind(button, root, word('js-stop'));
    return button;
  }

  function printButton() {
    const button = H.make('button', { type: 'button', className: 'button', textContent: word('page-print') });
    button.dataset.print = '';
    return button;
  }

  function easyButton() {
    const button = H.make('button', { type: 'button', className: 'button easy-toggle' });
    button.append(icon('picture'), H.make('span', { textContent: word('family-pictures-view') }));
    button.setAttribute('aria-pressed', String(session.easy));
    button.onclick = () => {
      session.easy = !session.easy;
      H.session.changed();
      show({ stay: true });
      byId('main').querySelector('.easy-toggle').focus();
    };
    return button;
  }

  // Pictures and sound: the ways in large, a voice for each card.
  function drawEasy(root, page) {
    root.querySelectorAll('.card').forEach((card) => {
      const button = !card.querySelector('audio') && listenButton(card);
      if (button) card.append(button);
    });
    if (page !== variant().pages[0]) return lowerNotices(root);
    const tiles = Array.from(byId('ways').children).slice(1).map((way) => marked(way.cloneNode(true), root));
    (root.querySelector('.aids') || top(root)).after(H.make('div', { className: 'tiles' }, ...tiles));
  }

  // A way in with the number of what is new there or to be given back, since the lists that say so are left out.
  function marked(tile, root) {
    const shows = (one) => !one.closest('[hidden]'), waiting = new Set();
    const all = Array.from(root.querySelectorAll('[data-only-new], .due, .practice [data-new]')).filter(shows);
    for (const one of all) {
      const to = one.closest('li').querySelector('a').hash;
      const way = one.closest('.practice') ? '#p=practice' : to.split('&')[0];
      if (way === tile.hash) waiting.add(to);
    }
    if (!waiting.size) return tile;
    const due = tile.hash === '#p=forms' && all.find((one) => one.matches('.due'));
    const said = H.make('span', { className: 'unseen', textContent: ` ${due ? due.textContent : word('js-new')}` });
    tile.append(H.make('span', { className: due ? 'badge due' : 'badge' }, String(waiting.size), said));
    return tile;
  }

  // What to know of the words stands in the first card, so that who reads little sees a card first.
  function lowerNotices(root) {
    const card = Array.from(root.querySelectorAll('.card')).find((one) => !one.closest('[hidden]'));
    const place = card && (card.querySelector('.dose, .progress') || card.querySelector('.byline') || card.querySelector('.card-title'));
    if (place) place.after(...Array.from(root.children).filter((one) => one.matches('.notice')));
  }

  // A copy that lies on a phone or a memory stick has no public pages beside it: their links lead to the web.
  function leadOut(root) {
    if (location.protocol !== 'file:') return;
    const { portal, fid } = session.bundle;
    root.querySelectorAll('a[href^="../"]').forEach((one) => {
      if (portal) one.href = new URL(one.getAttribute('href'), `${portal}f/${fid}/`).href;
      else one.replaceWith(...one.childNodes);
    });
  }

  function restoreTicks(root) {
    root.querySelectorAll('input[data-tick]').forEach((box) => {
      box.checked = Boolean(session.ticks[box.dataset.tick]);
    });
  }

  // Draws the screen that the address names. `stay` keeps the place on it.
  function show({ stay } = {}) {
    const root = byId('main'), now = H.dates.localTime(Date.now(), session.bundle.zone), today = now.slice(0, 10);
    const { page, id, dose, anchor } = destination(today);
    const place = window.scrollY;
    if (shown && !stay) positions[shown.id] = place;
    drawFrame(page, today);
    window.HomewardListen.stop();
    H.typed.keep(root);
    root.innerHTML = page.html;
    if (page.fill) page.fill(root, { session, word, content: (one, tag) => content(one, now, tag), today });
    fillCards(root);
    fillSteps(root);
    fillQuestions(root);
    fillDose(root, dose);
    const { lastOpened, changedMeetings } = session;
    H.dates.apply(root, { now, lastOpened, changedMeetings, moreWord: word('js-more') });
    if (lastOpened) root.querySelectorAll('[data-since]').forEach((one) => { one.textContent = word('family-new-since'); });
    restoreTicks(root);
    leadOut(root);
    H.charts.bind(root);
    window.HomewardForms.start(root);
    H.typed.refill(root);
    H.assets.bind(session, root, word);
    drawAids(root, page);
    const moved = shown && !stay;
    const top = stay ? place : followed ? 0 : positions[id] || 0;
    shown = { id, day: today };
    followed = false;
    if (!stay && goTo(anchor)) return;
    window.scrollTo(0, top);
    if (moved) root.focus({ preventScroll: true });
  }

  function clicked(event) {
    const at = (selector) => event.target.closest(selector);
    const paper = at('a[data-asset]'), near = at('a[href^="#"]'), meeting = at('[data-calendar]');
    if (paper) {
      event.preventDefault();
      H.assets.downloadAsset(session, paper, word);
    } else if (meeting) {
      H.calendar.offer(session, meeting.dataset.calendar);
    } else if (at('[data-print]')) {
      H.assets.beforePrint(session, byId('main')).then(() => window.print());
    } else if (near && near.hash.startsWith('#p=')) {
      followed = true;
    } else if (near) {
      // Any other fragment is a place on this screen: the address keeps naming the screen.
      event.preventDefault();
      goTo(decodeURIComponent(near.hash.slice(1)));
    }
  }

  function ticked(event) {
    const box = event.target.closest('input[data-tick]');
    if (!box) return;
    if (box.checked) session.ticks[box.dataset.tick] = true;
    else delete session.ticks[box.dataset.tick];
    H.session.changed();
  }

  // Paper cannot be opened.
  function unfold() {
    byId('main').querySelectorAll('.goal .more').forEach((button) => button.click());
    byId('main').querySelectorAll('details').forEach((details) => { details.open = true; });
  }

  // A page left open overnight is drawn anew for the new day.
  function woken() {
    if (document.hidden || shown.day === H.dates.localTime(Date.now(), session.bundle.zone).slice(0, 10)) return;
    show({ stay: true });
  }

  function start(opened) {
    session = opened;
    const before = session.record && session.record.meetings, present = meetings();
    session.changedMeetings = new Set(Object.keys(present).filter((id) => before && before[id] !== present[id]));
    history.scrollRestoration = 'manual';
    byId('locked').hidden = true;
    byId('opened').hidden = byId('main').hidden = false;
    byId('opened').addEventListener('click', clicked);
    byId('main').addEventListener('change', ticked);
    // A form on a screen is filled for printing; nothing is sent.
    byId('main').addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('visibilitychange', woken);
    window.addEventListener('beforeprint', unfold);
    window.HomewardListen.onVoices(() => {
      const isTyping = byId('main').contains(document.activeElement) && document.activeElement.matches('input, textarea');
      if (!isTyping && !document.querySelector('.listen-voice')) show({ stay: true });
    });
    show();
  }

  // What each meeting that shows today says of itself, to tell at the next opening which are new or changed.
  function meetings() {
    const today = H.dates.localTime(Date.now(), session.bundle.zone).slice(0, 10);
    const all = Array.from(parsed(screen('meetings').page).querySelectorAll('[data-when]'));
    return all.filter((one) => !(today < one.dataset.showFrom)).reduce((all, one) => (
      Object.assign(all, { [one.id]: `${one.dataset.when} ${one.className}` })), {});
  }

  function fragment() {
    return shown ? `#p=${shown.id}` : '';
  }

  H.screens = { start, show, word, fragment, meetings };
})(window.Homeward);
