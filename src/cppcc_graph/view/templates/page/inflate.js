// Unpacking of a zlib stream (RFC 1950 and 1951): the library travels compressed, and old browsers cannot unpack.
const inflate = (bytes) => {
  let at = 2; // The two bytes of the header say nothing we need.
  let held = 0;
  let count = 0;
  let out = new Uint8Array(bytes.length * 6);
  let size = 0;

  const bits = (wanted) => {
    while (count < wanted) { held |= bytes[at++] << count; count += 8; }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  // A canonical code is known by how many codes each length has, and the symbols in their order.
  const code = (lengths) => {
    const numbers = new Uint16Array(16);
    for (const length of lengths) if (length) numbers[length] += 1;
    const starts = new Uint16Array(17);
    for (let length = 1; length < 16; length += 1) starts[length + 1] = starts[length] + numbers[length];
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => { if (length) symbols[starts[length]++] = symbol; });
    return { numbers, symbols };
  };
  const symbol = ({ numbers, symbols }) => {
    for (let length = 1, value = 0, first = 0, before = 0; length < 16; length += 1) {
      value = (value << 1) | bits(1);
      first <<= 1;
      if (value - first < numbers[length]) return symbols[before + value - first];
      first += numbers[length];
      before += numbers[length];
    }
    throw new Error("the library is damaged");
  };
  const ranges = (extra, first) => {
    let base = first;
    return extra.map((more) => { const range = [base, more]; base += 1 << more; return range; });
  };
  const LENGTHS = [...ranges([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5], 3), [258, 0]];
  const DISTANCES = ranges([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13], 1);
  const room = (more) => {
    if (size + more <= out.length) return;
    const larger = new Uint8Array(2 * (size + more));
    larger.set(out);
    out = larger;
  };
  const fixed = () => [
    code(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    code(new Array(30).fill(5)),
  ];
  const dynamic = () => {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const given = bits(4) + 4;
    const lengths = new Array(19).fill(0);
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, given).forEach((place) => { lengths[place] = bits(3); });
    const lengthCode = code(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const next = symbol(lengthCode);
      if (next < 16) all.push(next);
      else {
        const [value, times] = next === 16 ? [all[all.length - 1], 3 + bits(2)] : next === 17 ? [0, 3 + bits(3)] : [0, 11 + bits(7)];
        for (let i = 0; i < times; i += 1) all.push(value);
      }
    }
    return [code(all.slice(0, literals)), code(all.slice(literals))];
  };
  const stored = () => {
    held = count = 0;
    const length = bytes[at] | (bytes[at + 1] << 8);
    room(length);
    out.set(bytes.subarray(at + 4, at + 4 + length), size);
    at += 4 + length;
    size += length;
  };
  for (let last = 0; !last;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) { stored(); continue; }
    const [literals, distances] = kind === 1 ? fixed() : dynamic();
    for (;;) {
      const next = symbol(literals);
      if (next === 256) break;
      room(258);
      if (next < 256) { out[size++] = next; continue; }
      const [base, more] = LENGTHS[next - 257];
      const length = base + bits(more);
      const [near, far] = DISTANCES[symbol(distances)];
      const back = near + bits(far);
      for (let i = 0; i < length; i += 1, size += 1) out[size] = out[size - back];
    }
  }
  return out.subarray(0, size);
};
