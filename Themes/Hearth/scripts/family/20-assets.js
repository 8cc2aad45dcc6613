// Pictures, recordings and papers: fetched sealed (or found in an offline copy), checked, opened, given as blob addresses.
(function (H) {
  'use strict';

  // The sealed bytes of a name, from this file where it carries them, else from beside it.
  async function sealedBytes(name) {
    const here = document.querySelector(`script[data-asset="${name}"]`);
    if (here) return H.bytes.fromBase64(here.textContent.trim());
    const answer = await fetch(`a/${name}.bin`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    H.refuseUnless(answer.ok);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async function openAsset(session, path) {
    const asset = session.bundle.assets[path];
    H.refuseUnless(asset);
    // A small picture is in the bundle.
    if (asset.data) return new Blob([H.bytes.fromBase64(asset.data)], { type: asset.type });
    const data = await H.blob.openAsset(session.page, session.key, path, asset.name, await sealedBytes(asset.name));
    return new Blob([data], { type: asset.type });
  }

  // The blob address of an asset; opened once a visit.
  function address(session, path) {
    const known = session.addresses;
    if (!known.has(path)) {
      const opening = openAsset(session, path).then((blob) => URL.createObjectURL(blob));
      opening.catch(() => known.delete(path));
      known.set(path, opening);
    }
    return known.get(path);
  }

  async function fill(session, element) {
    try {
      element.src = await address(session, element.dataset.asset);
    } catch (error) {
      element.classList.add('missing');
      throw error;
    }
  }

  // A picture is fetched when it comes near the screen.
  function bindPictures(session, root) {
    const pictures = Array.from(root.querySelectorAll('img[data-asset]'));
    const show = (picture) => fill(session, picture).catch(() => {});
    if (!window.IntersectionObserver) return pictures.forEach(show);
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        show(target);
      }
    }, { rootMargin: '400px' });
    pictures.forEach((picture) => observer.observe(picture));
  }

  // A recording costs data, so it is fetched when asked for.
  function bindRecordings(session, root, word) {
    root.querySelectorAll('audio[data-asset]').forEach((audio) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button listen';
      button.textContent = word('js-listen');
      button.onclick = async () => {
        button.disabled = true;
        try {
          await fill(session, audio);
          audio.hidden = false;
          button.remove();
          audio.play().catch(() => {});
        } catch (error) {
          tellFailure(button, word);
        }
      };
      audio.hidden = true;
      audio.before(button);
    });
  }

  function tellFailure(element, word) {
    const notice = document.createElement('span');
    notice.className = 'notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = word('js-file-failed');
    element.replaceWith(notice);
  }

  function download(blobAddress, name) {
    const link = document.createElement('a');
    link.href = blobAddress;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  }

  async function downloadAsset(session, link, word) {
    try {
      download(await address(session, link.dataset.asset), link.getAttribute('download') || 'file');
    } catch (error) {
      tellFailure(link, word);
    }
  }

  function bind(session, root, word) {
    bindPictures(session, root);
    bindRecordings(session, root, word);
  }

  // Paper cannot fetch later: every picture of the screen first.
  async function beforePrint(session, root) {
    const waiting = Array.from(root.querySelectorAll('img[data-asset]'), async (picture) => {
      if (!picture.src || picture.src.startsWith('data:image/svg')) await fill(session, picture);
      if (picture.decode) await picture.decode();
    });
    await Promise.all(waiting.map((one) => one.catch(() => {})));
  }

  H.assets = { bind, sealedBytes, openAsset, download, downloadAsset, beforePrint };
})(window.Homeward);
