// The opened pages: one screen at a time by the address's fragment, so the browser's own back button works.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const positions = {};
  let session, shown, followed = false;

  // `#p=words&a=term-12` names a screen and a place in it.
  function destination(today) {
    const asked = new URLSearchParams(location.hash.slice(1));
    const { page: found, dose } = H.pages.screen(asked.get('p'));
    const first = H.pages.variant().pages[0], page = found && H.pages.shows(found, today) ? found : null;
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
    H.frame.draw(session, page, today);
    window.HomewardListen.stop();
    H.typed.keep(root);
    root.innerHTML = page.html;
    if (page.fill) page.fill(root, { session, word: H.pages.word, content: (one, tag) => H.pages.content(one, now, tag), today });
    H.cards.fill(root, dose);
    const { lastOpened, changedMeetings } = session;
    H.dates.apply(root, { now, lastOpened, changedMeetings, moreWord: H.pages.word('js-more') });
    if (lastOpened) root.querySelectorAll('[data-since]').forEach((one) => { one.textContent = H.pages.word('family-new-since'); });
    restoreTicks(root);
    leadOut(root);
    H.charts.bind(root);
    window.HomewardForms.start(root);
    H.typed.refill(root);
    H.assets.bind(session, root, H.pages.word);
    H.aids.draw(session, root, page);
    const moved = shown && !stay;
    const top = stay ? place : followed ? 0 : positions[id] || 0;
    shown = { id, day: today };
    followed = false;
    if (!stay && goTo(anchor)) return;
    window.scrollTo(0, top);
    if (moved) root.focus({ preventScroll: true });
  }

  function speak(language) {
    session.language = language;
    H.session.changed();
    show({ stay: true });
    byId('languages').querySelector('[aria-pressed=true]').focus();
  }

  function clicked(event) {
    const at = (selector) => event.target.closest(selector);
    const paper = at('a[data-asset]'), near = at('a[href^="#"]'), meeting = at('[data-calendar]');
    if (paper) {
      event.preventDefault();
      H.assets.downloadAsset(session, paper, H.pages.word);
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
    H.pages.open(opened);
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
    const all = Array.from(H.pages.parsed(H.pages.screen('meetings').page).querySelectorAll('[data-when]'));
    return all.filter((one) => !(today < one.dataset.showFrom)).reduce((all, one) => (
      Object.assign(all, { [one.id]: `${one.dataset.when} ${one.className}` })), {});
  }

  function fragment() {
    return shown ? `#p=${shown.id}` : '';
  }

  H.screens = { start, show, speak, fragment, meetings };
})(window.Homeward);
