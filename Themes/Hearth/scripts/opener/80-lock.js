// The locked screen: explains itself in the household's languages, takes the code, says plainly what went wrong.
(function (H) {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const languages = JSON.parse(byId('words').textContent);
  const places = byId('lock-languages');
  let current = languages[0], chosen = null, problem = null;

  // What the browser speaks, where the page has all languages of the portal and does not tell whose it is.
  function guess() {
    const plain = (tag) => (/^zh/i.test(tag) ? `zh${/hant|tw|hk|mo/i.test(tag)}` : tag.split('-')[0].toLowerCase());
    const wanted = (navigator.languages || []).map(plain);
    return wanted.map((tag) => languages.find((one) => plain(one.tag) === tag)).find(Boolean);
  }

  function word(key) {
    return current.words['open-' + key] || '';
  }

  function draw() {
    // The words may be in another language than the reader's, where nobody has made them.
    const root = document.documentElement, { lang = current.tag, dir = current.dir } = current.frame || {};
    root.lang = lang;
    root.dir = dir;
    document.querySelectorAll('[data-open]').forEach((element) => {
      element.textContent = word(element.dataset.open);
    });
    byId('problem').textContent = problem ? word(problem) : '';
    byId('problem').className = problem === 'forgotten' ? 'notice' : 'problem';
    places.querySelectorAll('button').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.lang === current.tag));
    });
  }

  function speak(tag) {
    chosen = tag;
    current = languages.find((one) => one.tag === tag);
    draw();
  }

  // `reason` names the word that says it; null says that nothing is wrong.
  function tell(reason) {
    problem = reason;
    byId('code').setAttribute('aria-invalid', String(Boolean(reason && reason.startsWith('code-'))));
    draw();
  }

  function work(busy) {
    byId('working').hidden = !busy;
    byId('entry').disabled = busy;
  }

  // Typing goes on where it was, with the words that say why in sight.
  function refuse(reason) {
    work(false);
    tell(reason);
    if (!reason.startsWith('code-')) return;
    byId('code').focus({ preventScroll: true });
    byId('problem').scrollIntoView({ block: 'nearest' });
  }

  // No code can help: only the phone number can.
  function giveUp(reason) {
    work(false);
    byId('entry').disabled = true;
    tell(reason);
  }

  function typed() {
    const field = byId('code');
    const { digits } = H.code.read(field.value);
    byId('count').textContent = digits.length ? `${digits.length} / ${H.code.LENGTH}` : '';
    // Regrouping while the cursor stands inside would move it.
    if (field.selectionStart === field.value.length) field.value = H.code.group(field.value);
    if (problem) tell(null);
  }

  function start(submit) {
    byId('asleep').hidden = true;
    if ('guess' in places.dataset) current = guess() || current;
    places.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) speak(button.lang);
    });
    byId('code').addEventListener('input', typed);
    byId('unlock').addEventListener('submit', (event) => {
      event.preventDefault();
      submit(byId('code').value);
    });
    work(false);
    draw();
  }

  H.lock = { start, tell, work, refuse, giveUp, language: () => chosen };
})(window.Homeward);
