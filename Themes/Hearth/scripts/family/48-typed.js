// What is typed into a form stays while the page is open, though another screen or language draws the form anew. It is
// kept nowhere else, and is gone when the page is closed.
(function (H) {
  'use strict';

  const typed = new Map();

  // Calls `use` with each field and a name that it has in every language.
  function each(root, use) {
    root.querySelectorAll('form[data-form-to]').forEach((form) => {
      form.querySelectorAll('input, textarea').forEach((field, place) => use(field, `${field.id || field.name} ${place}`));
    });
  }

  function keep(root) {
    each(root, (field, name) => typed.set(name, field.type === 'radio' ? field.checked : field.value));
  }

  function refill(root) {
    each(root, (field, name) => {
      if (typed.has(name)) field[field.type === 'radio' ? 'checked' : 'value'] = typed.get(name);
    });
  }

  H.typed = { keep, refill };
})(window.Homeward);
