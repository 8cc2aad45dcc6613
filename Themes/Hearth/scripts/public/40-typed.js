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
    stored((storage) => storage.removeItem(PLACE));
    return text && JSON.parse(text);
  }

  const typed = take();
  if (typed && typed.path === location.pathname) window.HomewardForms.refill(document, typed.fields);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[hreflang]');
    take();
    // Not where the link opens beside this page, which keeps what is typed.
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) put(link);
  });
})();
