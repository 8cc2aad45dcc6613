// Keys, all through the browser's own cryptography. A key becomes a non-extractable CryptoKey as soon as it can.
(function (H) {
  'use strict';

  const { join, utf8, equal } = H.bytes;
  const LINK = 2, CODE = 1;

  function subtle() {
    H.refuseUnless(window.crypto && crypto.subtle, 'insecure');
    return crypto.subtle;
  }

  // u8(length) ‖ fid
  function lengthAndFid(fid) {
    return join([fid.length], utf8(fid));
  }

  function hkdf(name, context) {
    const info = join(utf8('fp1/' + name), [0], context);
    return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  }

  // A secret as a key that can only derive others; the caller's bytes are wiped.
  async function derivingKey(secret) {
    try {
      return await subtle().importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
    } finally {
      secret.fill(0);
    }
  }

  async function derive(key, name, context, length) {
    return new Uint8Array(await subtle().deriveBits(hkdf(name, context), key, length * 8));
  }

  function deriveOpeningKey(key, name, context) {
    return subtle().deriveKey(hkdf(name, context), key, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  }

  async function open(key, nonce, associated, sealed) {
    const how = { name: 'AES-GCM', iv: nonce, additionalData: associated, tagLength: 128 };
    try {
      return new Uint8Array(await subtle().decrypt(how, key, sealed));
    } catch (error) {
      throw new H.Refusal('damaged');
    }
  }

  // The twenty ASCII digits through PBKDF2: seconds on an old phone.
  async function stretch(digits, page) {
    const password = utf8(digits);
    const salt = join(utf8('fp1/code'), [0], lengthAndFid(page.fid), page.salt);
    const key = await subtle().importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: page.iterations };
    return new Uint8Array(await subtle().deriveBits(how, key, 256));
  }

  // The household's key, as one that derives, out of the slot that the secret fits; null when it fits none.
  async function householdKey(page, type, secret) {
    const key = await derivingKey(secret);
    const context = join([type], lengthAndFid(page.fid), page.kid);
    const tag = await derive(key, 'slot', context, 16);
    const slot = page.slots.find((candidate) => equal(candidate.tag, tag));
    if (!slot) return null;
    const wrapping = await deriveOpeningKey(key, 'kek', context);
    const associated = join(utf8('FPW1'), [1, type], lengthAndFid(page.fid), page.kid, tag);
    return derivingKey(await open(wrapping, new Uint8Array(12), associated, slot.wrap));
  }

  // The key that opens the household's blobs, or null when the secret fits no slot.
  async function unlock(page, type, secret) {
    const key = await householdKey(page, type, secret);
    if (!key) return null;
    const fid = lengthAndFid(page.fid);
    H.refuseUnless(equal(await derive(key, 'kid', fid, 16), page.kid));
    return deriveOpeningKey(key, 'enc', fid);
  }

  async function unlockByLink(page, spelled) {
    const secret = H.bytes.fromBase32(spelled);
    H.refuseUnless(secret && secret.length === 20, 'link-broken');
    const key = await unlock(page, LINK, secret);
    H.refuseUnless(key, 'link-old');
    return key;
  }

  async function unlockByCode(page, digits) {
    const key = await unlock(page, CODE, await stretch(digits, page));
    H.refuseUnless(key, 'code-wrong');
    return key;
  }

  H.keys = { lengthAndFid, derivingKey, derive, open, stretch, unlockByLink, unlockByCode, subtle };
})(window.Homeward);
