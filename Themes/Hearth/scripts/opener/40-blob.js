// Sealed blobs (FPC1), and the page's own data: read strictly, refused when anything is unknown.
(function (H) {
  'use strict';

  const { join, utf8, text, equal, hex, fromBase64 } = H.bytes;
  const HEADER = 24, NONCE = 12, TAG = 16;
  const BUNDLE = 1, ASSET = 2;

  // The page's key data: fid, kid, salt, iterations and slots.
  function readPage(json) {
    let data;
    try {
      data = JSON.parse(json);
    } catch (error) {
      throw new H.Refusal('damaged');
    }
    const { fid, kdf, slots } = data || {};
    H.refuseUnless(kdf);
    H.refuseUnless(data.v === 1 && data.suite === 1 && kdf.alg === 'PBKDF2-SHA256', 'too-new');
    H.refuseUnless(/^[0-9a-hjkmnp-tv-z]{8}$/.test(fid) && Array.isArray(slots) && slots.length && slots.length % 4 === 0);
    // Fewer rounds would help a thief, more would hang the phone.
    H.refuseUnless(Number.isInteger(kdf.iter) && kdf.iter >= 600000 && kdf.iter <= 10000000);
    return {
      fid,
      kid: fromBase64(data.kid, 16),
      salt: fromBase64(kdf.salt, 16),
      iterations: kdf.iter,
      slots: slots.map(([tag, wrap]) => ({ tag: fromBase64(tag, 16), wrap: fromBase64(wrap, 48) })),
    };
  }

  function associatedData(page, header, path) {
    const name = utf8(path.normalize('NFC'));
    return join(header, H.keys.lengthAndFid(page.fid), [name.length >> 8, name.length & 255], name);
  }

  // The data of a blob that must be of this kind and stand under this path.
  async function open(page, key, kind, path, blob) {
    H.refuseUnless(blob.length >= HEADER + NONCE + TAG + 4);
    const header = blob.subarray(0, HEADER), nonce = blob.subarray(HEADER, HEADER + NONCE);
    H.refuseUnless(equal(header, join(utf8('FPC1'), [1, kind, 0, 0], page.kid)));
    const plain = await H.keys.open(key, nonce, associatedData(page, header, path), blob.subarray(HEADER + NONCE));
    const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
    H.refuseUnless(length <= plain.length - 4 && plain.subarray(4 + length).every((byte) => byte === 0));
    return plain.subarray(4, 4 + length);
  }

  // The household's pages.
  async function openBundle(page, key, blob) {
    const json = await H.inflate(await open(page, key, BUNDLE, 'bundle', blob));
    const bundle = JSON.parse(text(json));
    H.refuseUnless(bundle.fid === page.fid && bundle.kid === hex(page.kid));
    // The pages that other households carry too are listed by themselves.
    for (const tag of Object.keys(bundle.alike || {})) bundle.variants[tag].pages.push(...bundle.alike[tag]);
    return bundle;
  }

  // A picture, recording or paper. Its nonce must be the listed one, or an older asset could stand under a new name.
  async function openAsset(page, key, path, name, blob) {
    H.refuseUnless(blob.length > HEADER + NONCE);
    H.refuseUnless(H.bytes.base32(blob.subarray(HEADER, HEADER + NONCE)) === name);
    return open(page, key, ASSET, path, blob);
  }

  H.blob = { readPage, open, openBundle, openAsset, BUNDLE, ASSET };
})(window.Homeward);
