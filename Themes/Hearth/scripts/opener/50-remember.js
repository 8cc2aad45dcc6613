// What this phone remembers, only after "Only you use this phone?" was answered with yes: one record a household with
// the non-extractable key, the ticks and the language. Where the browser refuses to store, nothing is remembered.
(function (H) {
  'use strict';

  const NAME = 'homeward', STORE = 'households', DAY = 86400000;

  function answer(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function withStore(mode, work) {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'fid' });
    const database = await answer(opening);
    try {
      return await work(database.transaction(STORE, mode).objectStore(STORE));
    } finally {
      database.close();
    }
  }

  // Days count from the last opening; a clock set back by more than a day ends the memory too.
  function isOver(record, now) {
    return now - record.opened > record.days * DAY || record.opened - now > DAY;
  }

  // Whether this browser holds anything of ours, asked without making a database where there is none.
  async function exists() {
    if (!window.indexedDB) return false;
    if (!indexedDB.databases) return true;
    return (await indexedDB.databases()).some((database) => database.name === NAME);
  }

  // The record of this household under its present key, or null. Whatever is over is deleted, whoever it is of;
  // `onRenewed` is told where that was this household's under an earlier key.
  async function recall(page, onRenewed) {
    try {
      if (!await exists()) return null;
      const records = await withStore('readonly', (store) => answer(store.getAll()));
      let found = null;
      for (const record of records) {
        const same = record.fid === page.fid;
        const renewed = same && record.kid !== H.bytes.hex(page.kid);
        if (renewed || isOver(record, Date.now())) await forget(record.fid);
        else if (same) found = record;
        if (renewed && onRenewed) onRenewed();
      }
      return found;
    } catch (error) {
      return null;
    }
  }

  // Changes what is remembered, if it still is: another tab may have been told to forget. Null where nothing is left.
  async function update(fid, values) {
    try {
      if (!await exists()) return null;
      return await withStore('readwrite', async (store) => {
        const record = await answer(store.get(fid));
        if (!record) return null;
        await answer(store.put(Object.assign(record, values)));
        return true;
      });
    } catch (error) {
      return false;
    }
  }

  async function keep(record) {
    try {
      await withStore('readwrite', (store) => answer(store.put(record)));
      return true;
    } catch (error) {
      return false;
    }
  }

  // With the last household the database goes too.
  async function forget(fid) {
    const left = await withStore('readwrite', async (store) => {
      await answer(store.delete(fid));
      return answer(store.count());
    });
    if (!left) await answer(indexedDB.deleteDatabase(NAME));
  }

  // Other tabs with the same household, where the browser lets them talk.
  const channel = window.BroadcastChannel && new BroadcastChannel(NAME);

  function tellForgotten(fid) {
    if (channel) channel.postMessage({ forgotten: fid });
  }

  function onForgotten(work) {
    if (channel) channel.onmessage = (event) => work(event.data.forgotten);
  }

  H.memory = { recall, keep, update, forget, tellForgotten, onForgotten };
})(window.Homeward);
