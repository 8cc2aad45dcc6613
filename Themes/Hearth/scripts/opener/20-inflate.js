// Raw DEFLATE (RFC 1951): by the browser where it can, else by the small decoder here.
(function (H) {
  'use strict';

  const lengthBase = [], lengthExtra = [], distanceBase = [], distanceExtra = [];
  // RFC 1951, 3.2.5: both tables double their step every few codes; the last length, 258, stands apart.
  for (let code = 0, base = 3; code < 28; code++) {
    lengthExtra[code] = code < 8 ? 0 : (code >> 2) - 1;
    lengthBase[code] = base;
    base += 1 << lengthExtra[code];
  }
  lengthBase[28] = 258;
  lengthExtra[28] = 0;
  for (let code = 0, base = 1; code < 30; code++) {
    distanceExtra[code] = code < 4 ? 0 : (code >> 1) - 1;
    distanceBase[code] = base;
    base += 1 << distanceExtra[code];
  }
  const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  // A canonical Huffman code (3.2.2): how many codes have each length, and the symbols in the order of their codes.
  function tree(lengths) {
    const counts = new Uint16Array(16), next = new Uint16Array(16);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    let room = 1;
    for (let length = 1; length < 16; length++) {
      room = room * 2 - counts[length];
      H.refuseUnless(room >= 0);
      next[length] = next[length - 1] + counts[length - 1];
    }
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => {
      if (length) symbols[next[length]++] = symbol;
    });
    return { counts, symbols };
  }

  function fixedLengths() {
    return Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  }

  function inflateHere(input) {
    let at = 0, hold = 0, held = 0, used = 0;
    let out = new Uint8Array(Math.max(1024, input.length * 4));

    function bits(count) {
      while (held < count) {
        H.refuseUnless(at < input.length);
        hold |= input[at++] << held;
        held += 8;
      }
      const value = hold & ((1 << count) - 1);
      hold >>>= count;
      held -= count;
      return value;
    }

    function symbol(code) {
      let value = 0, first = 0, index = 0;
      for (let length = 1; length < 16; length++) {
        value |= bits(1);
        const count = code.counts[length];
        if (value - count < first) return code.symbols[index + value - first];
        index += count;
        first = (first + count) << 1;
        value <<= 1;
      }
      throw new H.Refusal('damaged');
    }

    function makeRoom(count) {
      if (used + count <= out.length) return;
      const larger = new Uint8Array(Math.max(out.length * 2, used + count));
      larger.set(out);
      out = larger;
    }

    function stored() {
      at -= held >> 3;
      hold = held = 0;
      const length = input[at] | (input[at + 1] << 8);
      H.refuseUnless((length ^ 0xffff) === (input[at + 2] | (input[at + 3] << 8)));
      at += 4;
      H.refuseUnless(at + length <= input.length);
      makeRoom(length);
      out.set(input.subarray(at, at + length), used);
      at += length;
      used += length;
    }

    function dynamicTrees() {
      const literals = bits(5) + 257, distances = bits(5) + 1, given = bits(4) + 4;
      const order = new Array(19).fill(0);
      for (let i = 0; i < given; i++) order[lengthOrder[i]] = bits(3);
      const code = tree(order), lengths = [];
      while (lengths.length < literals + distances) {
        const value = symbol(code);
        if (value < 16) {
          lengths.push(value);
          continue;
        }
        H.refuseUnless(value !== 16 || lengths.length);
        const repeated = value === 16 ? lengths[lengths.length - 1] : 0;
        let times = value === 16 ? 3 + bits(2) : value === 17 ? 3 + bits(3) : 11 + bits(7);
        while (times--) lengths.push(repeated);
      }
      H.refuseUnless(lengths.length === literals + distances);
      return [tree(lengths.slice(0, literals)), tree(lengths.slice(literals))];
    }

    function block(literals, distances) {
      for (;;) {
        const value = symbol(literals);
        if (value === 256) return;
        if (value < 256) {
          makeRoom(1);
          out[used++] = value;
          continue;
        }
        H.refuseUnless(value < 286);
        const length = lengthBase[value - 257] + bits(lengthExtra[value - 257]);
        const code = symbol(distances);
        H.refuseUnless(code < 30);
        const from = used - distanceBase[code] - bits(distanceExtra[code]);
        H.refuseUnless(from >= 0);
        makeRoom(length);
        // Byte by byte: a match may reach into what it is writing.
        for (let i = 0; i < length; i++) out[used + i] = out[from + i];
        used += length;
      }
    }

    for (let last = 0; !last;) {
      last = bits(1);
      const kind = bits(2);
      H.refuseUnless(kind < 3);
      if (kind === 0) stored();
      else if (kind === 1) block(tree(fixedLengths()), tree(new Array(30).fill(5)));
      else block(...dynamicTrees());
    }
    H.refuseUnless(at - (held >> 3) === input.length);
    return out.subarray(0, used);
  }

  async function inflate(input) {
    let stream;
    try {
      stream = new DecompressionStream('deflate-raw');
    } catch (error) {
      return inflateHere(input);
    }
    try {
      return new Uint8Array(await new Response(new Blob([input]).stream().pipeThrough(stream)).arrayBuffer());
    } catch (error) {
      throw new H.Refusal('damaged');
    }
  }

  H.inflate = inflate;
  H.inflateHere = inflateHere;
})(window.Homeward);
