// Sound, pictures and paper: what helps who reads little.
(function (H) {
  'use strict';

  // Beneath a screen's heading: its sound, and on the first one the way to see it in pictures.
  function draw(session, root, page) {
    root.querySelectorAll('[data-icon]').forEach((heading) => heading.prepend(H.frame.icon(heading.dataset.icon)));
    const aids = [];
    const recorded = root.querySelector('audio[data-asset]') && root.querySelector('.strategy');
    const listen = recorded ? null : listenButton(session, root);
    if (listen) aids.push(listen);
    if (page === H.pages.variant().pages[0]) aids.push(easyButton(session));
    if (page.fill) aids.push(printButton());
    const heading = root.querySelector('h1');
    if (aids.length && heading) top(root).after(H.make('p', { className: 'toolbar aids' }, ...aids));
    if (session.easy) drawEasy(session, root, page);
  }

  // The heading of a screen, with what stands around it.
  function top(root) {
    const heading = root.querySelector('h1');
    return heading.closest('header') || heading;
  }

  // Null where the device has no voice for the language.
  function listenButton(session, root) {
    if (!window.HomewardListen.voice(session.language)) return null;
    const button = H.make('button', { type: 'button', className: 'button listen-voice', textContent: H.pages.word('js-listen') });
    window.HomewardListen.bind(button, root, H.pages.word('js-stop'));
    return button;
  }

  function printButton() {
    const button = H.make('button', { type: 'button', className: 'button', textContent: H.pages.word('page-print') });
    button.dataset.print = '';
    return button;
  }

  function easyButton(session) {
    const button = H.make('button', { type: 'button', className: 'button easy-toggle' });
    button.append(H.frame.icon('picture'), H.make('span', { textContent: H.pages.word('family-pictures-view') }));
    button.setAttribute('aria-pressed', String(session.easy));
    button.onclick = () => {
      session.easy = !session.easy;
      H.session.changed();
      H.screens.show({ stay: true });
      document.getElementById('main').querySelector('.easy-toggle').focus();
    };
    return button;
  }

  // Pictures and sound: the ways in large, a voice for each card.
  function drawEasy(session, root, page) {
    root.querySelectorAll('.card').forEach((card) => {
      const button = !card.querySelector('audio') && listenButton(session, card);
      if (button) card.append(button);
    });
    if (page !== H.pages.variant().pages[0]) return lowerNotices(root);
    const tiles = Array.from(document.getElementById('ways').children).slice(1).map((way) => marked(way.cloneNode(true), root));
    (root.querySelector('.aids') || top(root)).after(H.make('div', { className: 'tiles' }, ...tiles));
  }

  // A way in with the number of what is new there or to be given back, since the lists that say so are left out.
  function marked(tile, root) {
    const shows = (one) => !one.closest('[hidden]'), waiting = new Set();
    const all = Array.from(root.querySelectorAll('[data-only-new], .due, .practice [data-new]')).filter(shows);
    for (const one of all) {
      const to = one.closest('li').querySelector('a').hash;
      const way = one.closest('.practice') ? '#p=practice' : to.split('&')[0];
      if (way === tile.hash) waiting.add(to);
    }
    if (!waiting.size) return tile;
    const due = tile.hash === '#p=forms' && all.find((one) => one.matches('.due'));
    const said = H.make('span', { className: 'unseen', textContent: ` ${due ? due.textContent : H.pages.word('js-new')}` });
    tile.append(H.make('span', { className: due ? 'badge due' : 'badge' }, String(waiting.size), said));
    return tile;
  }

  // What to know of the words stands in the first card, so that who reads little sees a card first.
  function lowerNotices(root) {
    const card = Array.from(root.querySelectorAll('.card')).find((one) => !one.closest('[hidden]'));
    const place = card && (card.querySelector('.dose, .progress') || card.querySelector('.byline') || card.querySelector('.card-title'));
    if (place) place.after(...Array.from(root.children).filter((one) => one.matches('.notice')));
  }

  H.aids = { draw };
})(window.Homeward);
