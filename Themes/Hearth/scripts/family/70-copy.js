// "Save a copy": one file with the sealed assets inside, which opens from a folder or a memory stick with the same code.
(function (H) {
  'use strict';

  function base64(bytes) {
    let raw = '';
    for (let at = 0; at < bytes.length; at += 32768) {
      raw += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
    }
    return btoa(raw);
  }

  // Each asset is opened before it is taken, so that a copy is whole or is not made.
  async function assetElements(session) {
    const elements = [], taken = new Set();
    for (const path of Object.keys(session.bundle.assets || {})) {
      const { name } = session.bundle.assets[path];
      if (!name) continue;
      const sealed = await H.assets.sealedBytes(name);
      await H.blob.openAsset(session.page, session.key, path, name, sealed);
      if (taken.has(name) || document.querySelector(`script[data-asset="${name}"]`)) continue;
      taken.add(name);
      elements.push('\n<script type="application/octet-stream" data-asset="', name, '">', base64(sealed),
        '</', 'script>');
    }
    return elements;
  }

  async function make(session) {
    const elements = await assetElements(session);
    const { original } = session;
    const end = '</' + 'script>';
    const place = original.indexOf(end, original.indexOf(' id="bundle"')) + end.length;
    const parts = [original.slice(0, place), ...elements, original.slice(place)];
    const address = URL.createObjectURL(new Blob(parts, { type: 'text/html;charset=utf-8' }));
    H.assets.download(address, 'family-page.html');
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  H.copy = { make };
})(window.Homeward);
