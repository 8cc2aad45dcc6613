// Opens the reader's own language, once a visit: whoever comes back to choose another one stays.
(function () {
  'use strict';
  var links = Array.prototype.slice.call(document.querySelectorAll('[data-language]'));
  var wanted = navigator.languages || [navigator.language || ''];

  function script(tag) {
    if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return 'zh-hant';
    if (/^zh/i.test(tag)) return 'zh-hans';
    return tag.toLowerCase();
  }

  function find(tag) {
    var exact = script(tag);
    var base = exact.split('-')[0];
    return links.filter(function (link) { return script(link.dataset.language) === exact; })[0] ||
      (base !== 'zh' && links.filter(function (link) { return link.dataset.language.split('-')[0].toLowerCase() === base; })[0]);
  }

  function isFirstVisit() {
    try {
      if (sessionStorage.getItem('chosen')) return false;
      sessionStorage.setItem('chosen', '1');
      return true;
    } catch (error) {
      return false;
    }
  }

  for (var i = 0; i < wanted.length; i += 1) {
    var link = find(wanted[i]);
    if (link) {
      if (isFirstVisit()) location.replace(link.href);
      return;
    }
  }
})();
