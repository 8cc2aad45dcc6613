// Cards that screens take from each other, and what stands on them.
(function (H) {
  'use strict';

  // Cards that stand on screens of their own are taken from there, so that they travel once.
  function fillCards(root) {
    root.querySelectorAll('[data-from]').forEach((box) => {
      const { from, cardsOf } = box.dataset;
      for (const id of from.split(' ')) {
        const cards = Array.from(H.pages.parsed(H.pages.screen(id).page).querySelectorAll('.card'));
        box.append(...cards.filter((card) => !cardsOf || card.dataset.of === cardsOf));
      }
      // In a section they stand below its heading.
      if (box.closest('section')) box.querySelectorAll('h2').forEach((heading) => heading.setAttribute('aria-level', '3'));
    });
  }

  // A practice card shows the steps, the warnings and the recording of its strategy's page, in the page's order, and the
  // screen what to know of their words.
  function fillSteps(root) {
    const notices = [];
    root.querySelectorAll('[data-steps]').forEach((card) => {
      const { page, dose } = H.pages.screen(card.dataset.steps);
      const source = H.pages.parsed(page);
      notices.push(...source.querySelectorAll('.notice'));
      const steps = source.querySelector('.now .body > ol'), drawing = source.querySelector('.drawing');
      const sheet = card.closest('.card');
      if (drawing && sheet && !sheet.querySelector('.picture')) sheet.prepend(drawing);
      // Who does not read is not made to look for the voice behind a fold.
      const voices = source.querySelectorAll('audio');
      if (voices.length) card.before(H.make('div', { className: 'recording' }, ...voices));
      if (steps) steps.className = 'steps';
      const told = '.steps, .callout-stop, .callout-dont';
      const parts = Array.from(source.querySelectorAll(told)).filter((one) => !(one.parentElement && one.parentElement.closest(told)));
      if (!parts.length) return card.remove();
      card.append(...parts);
      card.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
      fillDose(card, dose);
    });
    addNotices(root, notices);
  }

  // Says at the top of a screen what it does not say yet.
  function addNotices(root, notices) {
    const parts = Array.from(root.children);
    let last = parts.filter((one) => one.matches('.notice')).pop() || parts.find((one) => one.matches('h1') || one.querySelector('h1'));
    const said = new Set(Array.from(root.querySelectorAll('.notice'), (one) => one.textContent));
    for (const notice of notices) {
      if (!last || said.has(notice.textContent)) continue;
      said.add(notice.textContent);
      last.after(notice);
      last = notice;
    }
  }

  // Questions for a meeting: some to begin with, and room for one's own on paper.
  function fillQuestions(root) {
    root.querySelectorAll('[data-questions]').forEach((box) => {
      const lines = ['family-question-1', 'family-question-2', 'family-question-3', 'family-question-4'].map(
        (key) => H.make('li', { textContent: H.pages.word(key) }));
      box.append(H.make('ul', {}, ...lines), H.make('div', { className: 'line' }), H.make('div', { className: 'line' }));
    });
  }

  function fillDose(root, dose) {
    root.querySelectorAll('[data-dose]').forEach((element) => {
      const words = dose && dose[element.dataset.dose];
      const fact = element.closest('.facts > div');
      if (words) element.textContent = words;
      else if (fact) fact.hidden = true;
    });
  }

  function fill(root, dose) {
    fillCards(root);
    fillSteps(root);
    fillQuestions(root);
    fillDose(root, dose);
  }

  H.cards = { fill };
})(window.Homeward);
