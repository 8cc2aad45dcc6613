// Bytes and their spellings. All that the program shares stands on the one global object `Homeward`.
window.Homeward = {};

(function (H) {
  'use strict';

  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

  // What went wrong, by a name that the page has words for: `damaged`, `code-typo`, `code-wrong`, `link-old` …
  class Refusal extends Error {
    constructor(reason) {
      super(reason);
      this.reason = reason;
    }
  }

  function refuseUnless(holds, reason) {
    if (!holds) throw new Refusal(reason || 'damaged');
  }

  function join(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  function utf8(text) {
    return new TextEncoder().encode(text);
  }

  function text(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }

  function equal(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
  }

  function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  // Standard base64 with its padding; `length`, where given, is the number of bytes that must come out.
  function fromBase64(spelled, length) {
    let raw;
    try {
      raw = atob(spelled);
    } catch (error) {
      throw new Refusal('damaged');
    }
    refuseUnless(length === undefined || raw.length === length);
    const bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    return bytes;
  }

  // RFC 4648, lower case, without padding.
  function base32(bytes) {
    let out = '', bits = 0, value = 0;
    for (const byte of bytes) {
      value = (value << 8) | byte;
      for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(value >> (bits - 5)) & 31];
      value &= 31;
    }
    return bits ? out + alphabet[(value << (5 - bits)) & 31] : out;
  }

  // Null when a character is foreign or the last bits are not zero.
  function fromBase32(spelled) {
    const bytes = [];
    let bits = 0, value = 0;
    for (const letter of spelled) {
      const digit = alphabet.indexOf(letter);
      if (digit < 0) return null;
      value = (value << 5) | digit;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.push(value >> bits);
        value &= (1 << bits) - 1;
      }
    }
    return value || bits > 4 ? null : new Uint8Array(bytes);
  }

  H.Refusal = Refusal;
  H.refuseUnless = refuseUnless;
  H.bytes = { join, utf8, text, equal, hex, fromBase64, base32, fromBase32 };
})(window.Homeward);
