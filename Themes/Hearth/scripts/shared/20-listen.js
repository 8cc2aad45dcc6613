// Reads aloud with the device's own voice for a text's language. A device without one gets no button. A voice that is not
// on the device sends the words away, so none is used: what is read may be a family's own.
(function () {
  'use strict';

  const LONGEST = 180;
  const blocks = 'h1,h2,h3,h4,p,li,dt,dd,figcaption,summary,legend,label';
  const mute = '[hidden],[aria-hidden],button,.button,.toolbar,.byline,audio,svg,select,textarea,input,nav';
  let reading = null;

  // zh-Hans is spoken by zh-CN, zh-Hant by zh-TW or zh-HK; other languages by any voice of theirs.
  function isFor(voice, language) {
    const spoken = voice.lang.replace('_', '-').toLowerCase(), wanted = language.toLowerCase();
    if (wanted.startsWith('zh')) return /^(zh|cmn)/.test(spoken) && /hant|-tw|-hk|-mo/.test(spoken) === /hant/.test(wanted);
    return spoken.split('-')[0] === (wanted === 'prs' ? 'fa' : wanted.split('-')[0]);
  }

  function voice(language) {
    if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return null;
    return speechSynthesis.getVoices().find((one) => one.localService && isFor(one, language)) || null;
  }

  // The text that an element itself holds, without that of blocks within it.
  function ownText(element) {
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += node.data;
      else if (node.nodeType === 1 && !node.matches(blocks) && !node.matches(mute)) text += ownText(node);
    }
    return text;
  }

  // Sentences, since long speeches stop in some browsers.
  function parts(text) {
    const found = [];
    for (const sentence of text.replace(/\s+/g, ' ').trim().match(/[^.!?。！？؟۔।]+[.!?。！？؟۔।]*/g) || []) {
      for (let rest = sentence.trim(); rest;) {
        const space = rest.length > LONGEST ? rest.lastIndexOf(' ', LONGEST) : rest.length;
        const end = space > 0 ? space : Math.min(rest.length, LONGEST);
        found.push(rest.slice(0, end));
        rest = rest.slice(end).trim();
      }
    }
    return found;
  }

  // What is read under `root`: what shows, each in its own language. What no voice can say is passed over.
  function speeches(root) {
    const found = [];
    for (const element of root.querySelectorAll(blocks)) {
      if (element.closest(mute) || !element.getClientRects().length) continue;
      const speaker = voice(element.closest('[lang]').lang);
      if (speaker) for (const text of parts(ownText(element))) found.push({ element, speaker, text });
    }
    return found;
  }

  function stop() {
    if (!reading) return;
    const { button, words, element } = reading;
    reading = null;
    if (element) element.classList.remove('spoken');
    button.textContent = words;
    button.setAttribute('aria-pressed', 'false');
    speechSynthesis.cancel();
  }

  function speak(root, button, stopWord) {
    stop();
    const mine = { button, words: button.textContent, element: null };
    reading = mine;
    button.textContent = stopWord;
    button.setAttribute('aria-pressed', 'true');
    // What is folded away is read too.
    root.querySelectorAll('details').forEach((details) => { details.open = true; });
    const queue = speeches(root);
    const next = () => {
      if (reading !== mine) return;
      if (mine.element) mine.element.classList.remove('spoken');
      const one = queue.shift();
      if (!one) return stop();
      const utterance = new SpeechSynthesisUtterance(one.text);
      utterance.voice = one.speaker;
      utterance.lang = one.speaker.lang;
      utterance.onend = utterance.onerror = next;
      mine.element = one.element;
      one.element.classList.add('spoken');
      speechSynthesis.speak(utterance);
    };
    next();
  }

  // Makes a button read `root`, and stop when it is pressed again.
  function bind(button, root, stopWord) {
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => (reading && reading.button === button ? stop() : speak(root, button, stopWord)));
  }

  // Many devices name their voices only some time after the page has come.
  function onVoices(work) {
    if (window.speechSynthesis && speechSynthesis.addEventListener) speechSynthesis.addEventListener('voiceschanged', work);
  }

  // Makes every button under `root` that is hidden in the page ready for the article that it stands in.
  function start(root) {
    for (const button of root.querySelectorAll('[data-listen]')) {
      const article = button.closest('[data-read]');
      if (!article) continue;
      const offer = () => { button.hidden = !voice(article.closest('[lang]').lang); };
      bind(button, article, button.dataset.stop);
      offer();
      onVoices(offer);
    }
  }

  window.addEventListener('pagehide', stop);

  window.HomewardListen = { start, bind, stop, voice, onVoices };
})();
