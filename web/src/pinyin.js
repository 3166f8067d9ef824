// Initials of Chinese names without a dictionary: the first level of GB 2312 is sorted by pinyin, so
// its code tells the letter. One reading for each sign: 重庆 gives zq.
const STARTS = [
  [0xb0a1, 'a'], [0xb0c5, 'b'], [0xb2c1, 'c'], [0xb4ee, 'd'], [0xb6ea, 'e'], [0xb7a2, 'f'],
  [0xb8c1, 'g'], [0xb9fe, 'h'], [0xbbf7, 'j'], [0xbfa6, 'k'], [0xc0ac, 'l'], [0xc2e8, 'm'],
  [0xc4c3, 'n'], [0xc5b6, 'o'], [0xc5be, 'p'], [0xc6da, 'q'], [0xc8bb, 'r'], [0xc8f6, 's'],
  [0xcbfa, 't'], [0xcdda, 'w'], [0xcef4, 'x'], [0xd1b9, 'y'], [0xd4d1, 'z'],
];
const LAST = 0xd7f9;
let letters;

function table() {
  const decoder = new TextDecoder('gbk');
  const found = new Map();
  let at = 0;
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const code = row * 256 + cell;
      if (code > LAST) continue;
      while (at + 1 < STARTS.length && code >= STARTS[at + 1][0]) at += 1;
      found.set(decoder.decode(Uint8Array.of(row, cell)), STARTS[at][1]);
    }
  }
  return found;
}

export function initials(text) {
  letters ??= table();
  let found = '';
  for (const sign of text) {
    if (/[a-z0-9]/.test(sign)) found += sign;
    else found += letters.get(sign) ?? '';
  }
  return found;
}
