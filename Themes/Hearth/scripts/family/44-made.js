// Screens that are made here, of what the household's own screens hold: the practice chart for the wall, the dates to
// come, the sheet for the interpreter. They cost a build nothing. Here is what they share.
(function (H) {
  'use strict';

  function make(kind, properties, ...children) {
    const element = Object.assign(document.createElement(kind), properties);
    element.append(...children);
    return element;
  }

  // What an element says, with its language where that is another than the page's.
  function words(source) {
    const made = make('span', {}, ...Array.from((source.querySelector('a') || source).childNodes, (node) => node.cloneNode(true)));
    const marked = source.closest('[lang]') || source.querySelector('[lang]');
    if (marked) {
      made.lang = marked.lang;
      made.dir = marked.dir;
    }
    return made;
  }

  function isKnown(language) {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  }

  // The names of the days, Monday first as the school's week, each long and short.
  function weekdays(language, word) {
    const long = word('weekdays').split(',');
    const format = isKnown(language) && new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
    // The fourth of January 1970 was a Sunday. A browser that does not know the language gets the first letters.
    const names = long.map((name, day) => ({
      long: name, short: format ? format.format(new Date(Date.UTC(1970, 0, 4 + day))) : name.replace(/^e /, '').slice(0, 3),
    }));
    return [...names.slice(1), names[0]];
  }

  H.make = make;
  H.parts = { words, isKnown, weekdays };
  H.made = {};
})(window.Homeward);
