// Search over all names: exact ones first, then those that hold the words, pinyin initials last.
import { initials } from './pinyin.js';

export const folded = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s\u200e\u200f\u202a-\u202e]+/g, '');

export class Search {
  constructor(things) {
    this.things = things;
  }

  entries() {
    this.known ??= this.things.map((thing) => {
      const names = [...new Set([thing.zh, thing.en, ...thing.also, thing.id].map(folded))];
      const letters = [...new Set([thing.zh, ...thing.also].map((name) => initials(folded(name))))];
      return { names, letters };
    });
    return this.known;
  }

  // Returns the numbers of all things found, the best first; of equals the better linked one first:
  // 小龙虾 finds the matter before its outcomes, wherever in the name the word stands.
  find(text) {
    const wanted = folded(text);
    if (!wanted) return [];
    const latin = /^[a-z0-9]+$/.test(wanted);
    const found = [];
    this.entries().forEach((entry, number) => {
      let rank = 9;
      for (const name of entry.names) {
        const at = name.indexOf(wanted);
        if (at >= 0) rank = Math.min(rank, name === wanted ? 0 : 1);
      }
      if (rank > 1 && latin && wanted.length > 1) {
        for (const letters of entry.letters) {
          const at = letters.indexOf(wanted);
          if (at >= 0) rank = Math.min(rank, letters === wanted ? 3 : at === 0 ? 4 : 5);
        }
      }
      if (rank < 9) found.push([rank, -this.things[number].degree, number]);
    });
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    return found.map(([, , number]) => number);
  }
}
