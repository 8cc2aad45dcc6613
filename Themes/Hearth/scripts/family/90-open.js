// What happens around the screens once a page is open: this phone's memory of it, forgetting, closing, saving a copy.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  let session, isAtHome, isAnswered = false;

  // Shows the household's pages; `asked` is the language that was chosen on the locked page, if one was.
  async function open({ page, key, bundle, record, original, asked }) {
    const wished = [record && record.language, asked, ...bundle.languages];
    session = {
      page, key, bundle, record, original,
      addresses: new Map(),
      keeping: Promise.resolve(true),
      ticks: (record && record.ticks) || {},
      lastOpened: record && H.dates.localTime(record.opened, bundle.zone).slice(0, 10),
      language: wished.find((tag) => bundle.variants[tag]),
      easy: record && 'easy' in record ? record.easy : Boolean(bundle.easy),
    };
    const buttons = { yes: remember, no: refused, forget: ask, 'forget-now': forget, keep: stay, close: () => close(), save: saveCopy };
    for (const [id, work] of Object.entries(buttons)) {
      // A theme made before the phone asked twice has no buttons for that.
      const button = byId(id);
      if (button) button.addEventListener('click', work);
    }
    H.memory.onForgotten((fid) => {
      if (fid === page.fid) close('forgotten');
    });
    window.addEventListener('pageshow', returned);
    H.screens.start(session);
    drawMemory();
    if (record) await changed({ opened: Date.now(), days: bundle.remember, meetings: H.screens.meetings() });
    return session;
  }

  // What is remembered beside the key.
  function kept() {
    const { ticks, language, easy } = session;
    return { ticks, language, easy };
  }

  // Keeps what changed, if this phone remembers the household.
  function changed(also) {
    if (!session.record) return Promise.resolve(false);
    const values = Object.assign(kept(), also);
    Object.assign(session.record, values);
    // What is touched while the phone is still writing the record waits for it.
    return session.keeping.then(() => H.memory.update(session.page.fid, values)).then((stored) => {
      if (stored === null) {
        session.record = null;
        drawMemory();
      }
      return stored;
    });
  }

  // "Only you use this phone?" is asked on the first screen alone, until it is answered.
  function drawQuestion(atHome) {
    isAtHome = atHome;
    const isOpen = !isAnswered && !session.record && window.indexedDB && session.bundle.remember > 0;
    byId('only-you').hidden = !(isAtHome && isOpen);
  }

  function answered() {
    isAnswered = true;
    drawMemory();
  }

  function refused() {
    answered();
    byId('main').focus({ preventScroll: true });
  }

  function drawMemory() {
    const remembered = Boolean(session.record);
    drawQuestion(isAtHome);
    byId('forget').hidden = !remembered;
    if (byId('sure')) byId('sure').hidden = true;
    byId('close').hidden = remembered;
  }

  async function remember() {
    const { key, bundle } = session;
    const { fid, kid, remember: days } = bundle;
    session.record = Object.assign(kept(), { fid, kid, key, days, opened: Date.now(), meetings: H.screens.meetings() });
    session.keeping = H.memory.keep(session.record);
    if (!await session.keeping) {
      session.record = null;
      say('js-remember-failed');
    }
    answered();
    byId('main').focus({ preventScroll: true });
  }

  // Nothing of the household stays in the tab, nor on the screen until the locked page has come, which says `reason`.
  function close(reason) {
    byId('opened').hidden = true;
    const address = location.pathname + location.search;
    if (!reason) return location.replace(address);
    try {
      history.replaceState(reason, '', address);
    } catch (error) { /* a file's address stays as it is */ }
    location.reload();
  }

  // The browser's back button may bring the page as it was left. Where nothing is remembered, or no more, it needs the
  // link or the code again.
  async function returned({ persisted }) {
    if (persisted && !(session.record && await H.memory.recall(session.page))) close();
  }

  // A finger slips, and the letter may be far away.
  function ask() {
    if (!byId('sure')) return forget();
    byId('forget').hidden = true;
    byId('sure').hidden = false;
    byId('forget-now').focus();
  }

  function stay() {
    drawMemory();
    byId('forget').focus();
  }

  async function forget() {
    session.record = null;
    await H.memory.forget(session.page.fid).catch(() => {});
    H.memory.tellForgotten(session.page.fid);
    close('forgotten');
  }

  function say(key) {
    byId('said').textContent = key ? H.pages.word(key) : '';
  }

  async function saveCopy() {
    const button = byId('save');
    button.disabled = true;
    say('js-saving');
    try {
      await H.copy.make(session);
      say('js-saved');
    } catch (error) {
      say('js-save-failed');
    }
    button.disabled = false;
  }

  H.session = { changed, drawQuestion };
  H.open = open;
})(window.Homeward);
