// What pages can do beyond what they are. Every part is hidden in the page until this script shows it.
(function () {
  'use strict';
  for (const box of document.querySelectorAll('[data-search]')) window.HomewardSearch.start(box);
  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => window.print());
    button.hidden = false;
  }
  window.HomewardForms.start(document);
  window.HomewardListen.start(document);
})();
