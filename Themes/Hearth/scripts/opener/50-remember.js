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

  // The record of this household under its present key, or null. Whatever is over is deleted, whoever it is of.
  async function recall(page) {
    try {
      if (!await exists()) return null;
      const records = await withStore('readonly', (store) => answer(store.getAll()));
      let found = null;
      for (const record of records) {
        const same = record.fid === page.fid;
        const renewed = same && record.kid !== H.bytes.hex(page.kid);
        if (renewed || isOver(record, Date.now())) await forget(record.fid);
        else if (same) found = record;
      }
      return found;
    } catch (error) {
      return null;
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

  H.memory = { recall, keep, forget };
})(window.Homeward);
