// The way in: a link's secret in the address, what this phone remembers, or the code. Then the household's pages.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  let page, session = null, busy = false;

  // The secret of `#k=…`, taken out of the address at once; the screen that shows stays named there.
  function takeSecret() {
    const match = /^#k=([^&]*)/.exec(location.hash);
    if (!match) return null;
    try {
      history.replaceState(null, '', location.pathname + location.search + H.screens.fragment());
    } catch (error) {
      location.hash = H.screens.fragment();
    }
    return match[1].toLowerCase();
  }

  // Shows why it could not be opened; anything unforeseen is a damaged page.
  async function attempt(work) {
    if (busy) return;
    busy = true;
    H.lock.tell(null);
    H.lock.work(true);
    try {
      await work();
    } catch (error) {
      const reason = error instanceof H.Refusal ? error.reason : 'damaged';
      H.lock.work(false);
      if (/^(code|link)-/.test(reason)) H.lock.tell(reason);
      else H.lock.giveUp(reason);
    }
    busy = false;
  }

  async function openWith(key, record) {
    const blob = H.bytes.fromBase64(byId('bundle').textContent.trim());
    const bundle = await H.blob.openBundle(page, key, blob);
    const wished = [record && record.language, H.lock.language(), ...bundle.languages];
    session = {
      page, key, bundle, record,
      addresses: new Map(),
      ticks: (record && record.ticks) || {},
      lastOpened: record && H.dates.localTime(record.opened, bundle.zone).slice(0, 10),
      language: wished.find((tag) => bundle.variants[tag]),
    };
    if (record) await changed({ opened: Date.now(), days: bundle.remember });
    H.screens.start(session);
    drawMemory();
  }

  // Keeps what changed, if this phone remembers the household.
  function changed(also) {
    if (!session.record) return Promise.resolve(false);
    const values = Object.assign({ ticks: session.ticks, language: session.language }, also);
    Object.assign(session.record, values);
    return H.memory.update(page.fid, values).then((kept) => {
      if (kept === null) {
        session.record = null;
        drawMemory();
      }
      return kept;
    });
  }

  function drawMemory(asked) {
    const remembered = Boolean(session.record);
    byId('only-you').hidden = asked || remembered || !window.indexedDB || !(session.bundle.remember > 0);
    byId('forget').hidden = !remembered;
    byId('close').hidden = remembered;
  }

  async function remember() {
    const { key, bundle } = session;
    const { ticks, language } = session;
    session.record = { fid: bundle.fid, kid: bundle.kid, key, opened: Date.now(), days: bundle.remember, ticks, language };
    if (!await H.memory.keep(session.record)) {
      session.record = null;
      say('js-remember-failed');
    }
    drawMemory(true);
    byId('main').focus({ preventScroll: true });
  }

  // Nothing of the household stays in the tab.
  function close() {
    location.replace(location.pathname + location.search);
  }

  async function forget() {
    session.record = null;
    await H.memory.forget(page.fid).catch(() => {});
    H.memory.tellForgotten(page.fid);
    close();
  }

  function say(key) {
    byId('said').textContent = key ? H.screens.word(key) : '';
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

  function hashChanged() {
    const secret = takeSecret();
    if (session) H.screens.show(secret === null ? {} : { stay: true });
    else if (secret !== null) openByLink(secret);
  }

  function openByLink(secret) {
    return attempt(async () => openWith(await H.keys.unlockByLink(page, secret), null));
  }

  function openByCode(typed) {
    return attempt(async () => openWith(await H.keys.unlockByCode(page, H.code.parse(typed)), null));
  }

  async function start() {
    const secret = takeSecret();
    H.lock.start(openByCode);
    window.addEventListener('hashchange', hashChanged);
    for (const [id, work] of Object.entries({ yes: remember, no: () => drawMemory(true), forget, close, save: saveCopy })) {
      byId(id).addEventListener('click', work);
    }
    try {
      H.keys.subtle();
      page = H.blob.readPage(byId('keys').textContent);
    } catch (error) {
      return H.lock.giveUp(error.reason || 'damaged');
    }
    H.memory.onForgotten((fid) => {
      if (session && fid === page.fid) close();
    });
    const record = await H.memory.recall(page);
    if (secret !== null) await openByLink(secret);
    if (record && !session) await attempt(() => openWith(record.key, record));
  }

  H.session = { changed };
  start();
})(window.Homeward);
