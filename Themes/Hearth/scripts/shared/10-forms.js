// Forms are filled on the screen, then printed or put into an e-mail that the reader's own program sends. Nothing leaves
// the page by itself.
(function () {
  'use strict';

  // The reader's words, and the staff's where those are others: who gets the letter may not read the reader's language.
  function words(element) {
    const marked = element.dataset.staff ? element : element.querySelector('[data-staff]');
    return element.textContent.trim() + (marked ? ` · ${marked.dataset.staff}` : '');
  }

  function label(field) {
    const named = field.labels && field.labels[0];
    return named ? words(named) : '';
  }

  // Each field as "label: answer"; a choice is the text beside the chosen button. What is left empty is left out.
  function answers(form) {
    const lines = [];
    for (const field of form.querySelectorAll('input, textarea')) {
      if (field.type === 'radio') {
        if (field.checked) lines.push([words(field.closest('fieldset').querySelector('legend')), label(field)]);
      } else if (field.value.trim()) {
        lines.push([label(field), field.value.trim()]);
      }
    }
    return lines.map(([name, answer]) => `${name}\r\n${answer}`).join('\r\n\r\n');
  }

  // Whoever got the answers may have left since the page was made, and another one has taken over.
  function address(form) {
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const later = (form.dataset.formLater || '').split(' ').filter((one) => one && one.slice(0, 10) <= today);
    return later.length ? later[later.length - 1].slice(11) : form.dataset.formTo;
  }

  function letter(form) {
    const { formSubject } = form.dataset;
    return `mailto:${encodeURIComponent(address(form)).replace('%40', '@')}?subject=${encodeURIComponent(formSubject)}` +
      `&body=${encodeURIComponent(answers(form))}`;
  }

  // What has been typed into the forms under `root`, by names that the fields have in every language.
  function typed(root) {
    const entries = {};
    each(root, (field, name) => { entries[name] = field[part(field)]; });
    return entries;
  }

  function refill(root, entries) {
    each(root, (field, name) => {
      if (name in entries) field[part(field)] = entries[name];
    });
  }

  function each(root, use) {
    root.querySelectorAll('form[data-form-to]').forEach((form) => {
      form.querySelectorAll('input, textarea').forEach((field, place) => use(field, `${field.id || field.name} ${place}`));
    });
  }

  function part(field) {
    return field.type === 'radio' ? 'checked' : 'value';
  }

  // Makes every form under `root` ready; the buttons are hidden in the page, since they need this script.
  function start(root) {
    for (const form of root.querySelectorAll('form[data-form-to]')) {
      const [print, mail, clear] = ['print', 'mail', 'clear'].map((name) => form.querySelector(`[data-form-${name}]`));
      const said = form.querySelector('[data-form-said]');
      form.addEventListener('submit', (event) => event.preventDefault());
      form.addEventListener('input', () => { said.textContent = ''; });
      mail.addEventListener('click', () => { mail.href = letter(form); });
      print.addEventListener('click', () => window.print());
      clear.addEventListener('click', () => {
        form.reset();
        mail.href = `mailto:${address(form)}`;
        said.textContent = clear.dataset.said;
      });
      for (const button of [print, mail, clear]) button.hidden = false;
    }
  }

  // An empty date would show the browser's own pattern on paper, in the browser's language.
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('input[type=date]').forEach((field) => field.classList.toggle('blank', !field.value));
  });

  // A field shows no more than fits into it. On paper what was typed stands in its place, as long as it is.
  function clean() {
    for (const typed of document.querySelectorAll('.typed')) typed.remove();
  }
  window.addEventListener('beforeprint', () => {
    clean();
    for (const field of document.querySelectorAll('.form :is(textarea, [type=text])')) {
      if (!field.value) continue;
      const typed = document.createElement('span');
      typed.className = 'typed';
      typed.textContent = field.value;
      field.after(typed);
    }
  });
  window.addEventListener('afterprint', clean);

  window.HomewardForms = { start, typed, refill };
})();
