// One form for words that readers type in many ways: capitals, accents, Arabic with and without its marks.
(function () {
  'use strict';

  const letters = {
    'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ئ': 'ي', 'ې': 'ي', 'ے': 'ي', 'ؤ': 'و', 'ة': 'ه',
    'ہ': 'ه', 'ھ': 'ه', 'ۃ': 'ه', 'ە': 'ه', 'ک': 'ك', 'ء': '', 'ـ': '',
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i', 'ё': 'е', 'ґ': 'г',
  };
  const all = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
  // Combining accents, Arabic marks, apostrophes of all kinds, and marks that only steer the display.
  const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed'’‘ʻʼ`\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

  function fold(text) {
    // Letters that have a code of their own are put into their plain form before they could come apart.
    return text.normalize('NFKC').toLowerCase().replace(all, (letter) => letters[letter])
      .normalize('NFKD').replace(marks, '').normalize('NFC');
  }

  // Chinese has no spaces, so each part of what is typed is looked for anywhere in the text.
  function parts(typed) {
    return fold(typed).split(/[\s,،、。，.;؛]+/).filter(Boolean);
  }

  window.HomewardFold = { fold, parts };
})();
