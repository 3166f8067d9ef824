// What the file holds beside the dataset: things to search, communities, places, words, questions.
import { unpacked } from './unpack.js';

const PERIOD = 'http://purl.org/dc/terms/PeriodOfTime';

export async function readIndex() {
  const text = document.getElementById('index').textContent;
  return new Index(await new Response(unpacked(text)).json());
}

class Index {
  constructor(raw) {
    Object.assign(this, raw);
    const { iri, zh, en, also, kind, group, degree, community } = raw.things;
    this.things = iri.map((id, at) => ({
      number: at,
      id,
      iri: this.expanded(id),
      zh: zh[at],
      en: en[at] || zh[at],
      also: also[at] || [],
      kind: this.kinds[kind[at]],
      group: group[at],
      degree: degree[at],
      community: community[at],
    }));
    this.byIri = new Map(this.things.map((thing) => [thing.iri, thing]));
    this.communities = [];
    for (const thing of this.things) (this.communities[thing.community] ??= []).push(thing.number);
    const { things } = this;
    // A year joins everything that happened in it: it gives no community its name.
    const year = (at) => Number(things[at].kind.iri === PERIOD);
    for (const members of this.communities) members.sort((a, b) => year(a) - year(b) || things[b].degree - things[a].degree || a - b);
    this.places = raw.places.map(([thing, parent, own, total]) => ({ thing, parent, own, total }));
  }

  expanded(id) {
    const at = id.indexOf(':');
    const base = this.prefixes[id.slice(0, at)];
    return base && !id.startsWith('//', at + 1) ? base + id.slice(at + 1) : id;
  }

  has(iri) {
    return this.byIri.has(iri);
  }

  thing(iri) {
    return this.byIri.get(iri);
  }
}
