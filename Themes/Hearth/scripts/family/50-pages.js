// What the opened bundle holds, in the language that is read.
(function (H) {
  'use strict';

  let session;

  function open(opened) {
    session = opened;
  }

  function variant() {
    return session.bundle.variants[session.language];
  }

  // The theme's word for a key in the language that is read.
  function word(key) {
    return (session.bundle.app.words[session.language] || {})[key] || '';
  }

  // A screen whose writing is all held back stands nowhere before the day of the first of it.
  function shows(page, today) {
    return !(today < page.from);
  }

  function screen(id, language) {
    const { pages, doses } = session.bundle.variants[language || session.language];
    const made = Object.prototype.hasOwnProperty.call(H.made, id) && H.made[id];
    if (made) {
      const title = word(made.title);
      return { page: { id, title, html: `<h1>${title}</h1>`, fill: made.fill }, dose: null };
    }
    // A strategy's page is shown with the dose of one child; several screens may share a page.
    const dose = doses && Object.prototype.hasOwnProperty.call(doses, id) ? doses[id] : null;
    return { page: pages.find((one) => one.id === (dose ? dose.page : id)), dose };
  }

  // What a screen holds today, for the screens that are made of others; null where there is no such screen.
  function content(id, now, language) {
    const { page } = screen(id, language);
    if (!page) return null;
    const made = parsed(page);
    H.dates.apply(made, { now, lastOpened: null, moreWord: '' });
    return made;
  }

  // The markup of a screen, apart from the page.
  function parsed(page) {
    const source = document.createElement('template');
    source.innerHTML = page ? page.html : '';
    return source.content;
  }

  H.pages = { open, variant, word, shows, screen, content, parsed };
})(window.Homeward);
