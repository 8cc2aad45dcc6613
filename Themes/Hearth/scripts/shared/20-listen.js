// Reads a page aloud with the voice that the device has for its language. A device without one gets no button.
(function () {
  'use strict';
  const speech = window.speechSynthesis;

  // zh-Hans is spoken by zh-CN, zh-Hant by zh-TW or zh-HK; other languages by any voice of theirs.
  const regions = { 'zh-hans': ['zh-cn', 'zh-sg', 'cmn'], 'zh-hant': ['zh-tw', 'zh-hk', 'zh-mo'], prs: ['fa'] };

  function voice(language) {
    const wanted = language.toLowerCase();
    const known = speech.getVoices().map((one) => ({ one, tag: one.lang.toLowerCase().replace('_', '-') }));
    const starts = regions[wanted] || [wanted, wanted.split('-')[0]];
    for (const start of starts) {
      const found = known.find(({ tag }) => tag === start || tag.startsWith(start + '-'));
      if (found) return found.one;
    }
    return null;
  }

  // What is read: headings, paragraphs and items, each in its own language; not what is hidden or only for the eye.
  function parts(article) {
    const found = [];
    for (const block of article.querySelectorAll('h1, h2, h3, p, li, dt, dd')) {
      if (block.closest('.toolbar, details:not([open]) > :not(summary), [hidden]') || block.querySelector('p, li')) continue;
      const text = block.textContent.trim();
      if (text) found.push({ text, language: block.closest('[lang]').lang });
    }
    return found;
  }

  function start(root) {
    if (!speech) return;
    for (const button of root.querySelectorAll('[data-listen]')) {
      const article = button.closest('[data-read]');
      if (!article) continue;
      const words = button.textContent;
      let reading = false;

      function stop() {
        reading = false;
        speech.cancel();
        button.textContent = words;
        button.setAttribute('aria-pressed', 'false');
      }

      function read(queue) {
        if (!reading || !queue.length) return stop();
        const [{ text, language }, ...rest] = queue;
        const spoken = new SpeechSynthesisUtterance(text);
        spoken.voice = voice(language);
        // What no voice can say is passed over.
        if (!spoken.voice) return read(rest);
        spoken.lang = spoken.voice.lang;
        spoken.onend = () => read(rest);
        spoken.onerror = stop;
        speech.speak(spoken);
      }

      const offer = () => { button.hidden = !voice(article.closest('[lang]').lang); };
      button.addEventListener('click', () => {
        if (reading) return stop();
        speech.cancel();
        reading = true;
        button.textContent = button.dataset.stop;
        button.setAttribute('aria-pressed', 'true');
        read(parts(article));
      });
      addEventListener('pagehide', stop);
      offer();
      // Many devices name their voices only some time after the page has come.
      if (speech.addEventListener) speech.addEventListener('voiceschanged', offer);
    }
  }

  window.HomewardListen = { start };
})();
