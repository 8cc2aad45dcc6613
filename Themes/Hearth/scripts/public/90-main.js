// What pages can do beyond what they are. Every part is hidden in the page until this script shows it.
(function () {
  'use strict';
  for (const box of document.querySelectorAll('[data-search]')) window.HomewardSearch.start(box);
  // Pictures further down wait for the reader to come near; paper has all of them.
  function fetchAll() {
    return Promise.all([...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode ? image.decode().catch(() => {}) : null;
    }));
  }
  window.addEventListener('beforeprint', fetchAll);
  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => fetchAll().then(() => window.print()));
    button.hidden = false;
  }
  // The menu lies over the page: it closes with Esc, and when the focus goes on to something else.
  for (const menu of document.querySelectorAll('.menu')) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
    });
  }
  window.HomewardForms.start(document);
  window.HomewardListen.start(document);
})();
