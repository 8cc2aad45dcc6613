// What is typed into a form goes along to the same form in another language: it is put down when that language is chosen,
// and the next page takes it away, whatever page that is.
(function () {
  'use strict';

  const PLACE = 'homeward-typed';

  // A browser that is told to keep nothing throws.
  function stored(use) {
    try {
      return use(window.sessionStorage);
    } catch (refused) {
      return null;
    }
  }

  function put(link) {
    const fields = window.HomewardForms.typed(document);
    if (!Object.values(fields).some(Boolean)) return;
    stored((storage) => storage.setItem(PLACE, JSON.stringify({ path: link.pathname, fields })));
  }

  function take() {
    const text = stored((storage) => storage.getItem(PLACE));
    if (!text) return;
    stored((storage) => storage.removeItem(PLACE));
    const { path, fields } = JSON.parse(text);
    if (path === location.pathname) window.HomewardForms.refill(document, fields);
  }

  take();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[hreflang]');
    if (link) put(link);
  });
})();
