// What is typed into a form stays while the page is open, though another screen or language draws the form anew. It is
// kept nowhere else, and is gone when the page is closed.
(function (H) {
  'use strict';

  const { typed, refill } = window.HomewardForms;
  const kept = {};

  H.typed = {
    keep(root) { Object.assign(kept, typed(root)); },
    refill(root) { refill(root, kept); },
  };
})(window.Homeward);
