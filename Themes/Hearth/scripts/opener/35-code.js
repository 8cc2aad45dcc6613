// The printed code: twenty digits, of which the last two check the others.
(function (H) {
  'use strict';

  const LENGTH = 20;
  // The code point of the zero of every script whose digits people write with; the nine others follow it.
  const zeros = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x10d30, 0x11136, 0x1e140, 0x1e2f0, 0x1e950,
  ];
  const chinese = '〇一二三四五六七八九';
  const between = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\-\u2010-\u2015\u2212\u30fc\uff0d._/·]/;

  // The digit that a character stands for, or -1.
  function digit(character) {
    const point = character.codePointAt(0);
    const zero = zeros.find((start) => point >= start && point < start + 10);
    return zero !== undefined ? point - zero : character === '零' ? 0 : chinese.indexOf(character);
  }

  // `digits` in ASCII, and whether anything stood there that is neither a digit nor a space or dash.
  function read(typed) {
    let digits = '', foreign = false;
    for (const character of typed) {
      const value = digit(character);
      if (value >= 0) digits += value;
      else if (!between.test(character)) foreign = true;
    }
    return { digits, foreign };
  }

  // ISO 7064 MOD 97-10: the whole number leaves 1.
  function checks(digits) {
    let rest = 0;
    for (const character of digits) rest = (rest * 10 + Number(character)) % 97;
    return rest === 1;
  }

  // The twenty ASCII digits, or a refusal that names the typing error.
  function parse(typed) {
    const { digits, foreign } = read(typed);
    H.refuseUnless(!foreign, 'code-foreign');
    H.refuseUnless(digits.length >= LENGTH, 'code-short');
    H.refuseUnless(digits.length === LENGTH, 'code-long');
    H.refuseUnless(checks(digits), 'code-typo');
    return digits;
  }

  // What was typed, in fours, in its own script; as it was when it holds anything foreign.
  function group(typed) {
    if (read(typed).foreign) return typed;
    const digits = Array.from(typed).filter((character) => digit(character) >= 0);
    const groups = [];
    for (let at = 0; at < digits.length; at += 4) groups.push(digits.slice(at, at + 4).join(''));
    return groups.join(' ');
  }

  H.code = { parse, read, group, checks, LENGTH };
})(window.Homeward);
