// The way in: a link's secret in the address, what this phone remembers, or the code. What shows the opened pages
// comes sealed with them: this page lets it run by its digest, and by nothing else.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  // The page as it came, before the program changes anything in it; a saved copy is made of it.
  const original = '<!doctype html>\n' + document.documentElement.outerHTML;
  let page, record = null, session = null, busy = false;

  // The secret of `#k=…`, taken out of the address at once; the screen that shows stays named there.
  function takeSecret() {
    const match = /^#k=([^&]*)/.exec(location.hash);
    if (!match) return null;
    const fragment = session ? H.screens.fragment() : '';
    try {
      history.replaceState(null, '', location.pathname + location.search + fragment);
    } catch (error) {
      location.hash = fragment;
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
      if (/^(code|link)-/.test(reason)) H.lock.refuse(reason);
      else H.lock.giveUp(reason);
    }
    busy = false;
  }

  function add(kind, text, place) {
    const element = document.createElement(kind);
    element.textContent = text;
    place.append(element);
  }

  // Puts in what shows the pages: their style, their frame, their program.
  function unpack({ frame, script, style }) {
    add('style', style, document.head);
    const elements = document.createElement('template');
    elements.innerHTML = frame;
    byId('locked').after(elements.content);
    add('script', script, document.body);
  }

  async function openWith(key) {
    const blob = H.bytes.fromBase64(byId('bundle').textContent.trim());
    const bundle = await H.blob.openBundle(page, key, blob);
    H.refuseUnless(bundle.app);
    if (!H.open) unpack(bundle.app);
    H.refuseUnless(H.open);
    session = await H.open({ page, key, bundle, record, original, asked: H.lock.language() });
  }

  function hashChanged() {
    const secret = takeSecret();
    if (session) H.screens.show(secret === null ? {} : { stay: true });
    else if (secret !== null) openByLink(secret);
  }

  function openByLink(secret) {
    return attempt(async () => openWith(await H.keys.unlockByLink(page, secret)));
  }

  function openByCode(typed) {
    return attempt(async () => openWith(await H.keys.unlockByCode(page, H.code.parse(typed))));
  }

  async function start() {
    const secret = takeSecret();
    H.lock.start(openByCode);
    window.addEventListener('hashchange', hashChanged);
    try {
      H.keys.subtle();
      page = H.blob.readPage(byId('keys').textContent);
    } catch (error) {
      return H.lock.giveUp(error.reason || 'damaged');
    }
    // Left by the page that was forgotten just now.
    if (history.state === 'forgotten') {
      history.replaceState(null, '');
      H.lock.tell('forgotten');
    }
    record = await H.memory.recall(page, () => H.lock.tell('link-old'));
    if (secret !== null) await openByLink(secret);
    if (record && !session) await attempt(() => openWith(record.key));
  }

  start();
})(window.Homeward);
