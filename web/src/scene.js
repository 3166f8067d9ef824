// What is on screen: nodes and edges, where they came from, and the way back to what was there before.
import { MultiDirectedGraph } from 'graphology';
import { angleOf, pack, relax, sunflower } from './layout.js';
import { AROUND, modeOf } from './queries.js';

export const MOST = 2000; // nodes on screen at once; what is left out is counted
export const STEP = 40; // new neighbours for each expansion
const FIRST = 120; // members of a community shown when it is opened
const CROWDS = 250; // communities, or places, in an overview
const UNDO = 200;
const STRENGTH = ['stated', 'registered', 'inherited', 'observed', 'inferred', 'unsourced'];

export class Scene {
  constructor(index, ask) {
    this.index = index;
    this.ask = ask; // {around(iri), from(iris)}: rows of SPARQL
    this.graph = new MultiDirectedGraph();
    this.said = new Map(); // of each thing seen: the links it states, [p, to, mode]
    this.heard = new Map(); // of each thing expanded: its neighbours
    this.unheard = new Set(); // things with more statements than are asked for at once
    this.past = [];
    this.future = [];
    this.hidden = new Set();
    this.overview('communities');
  }

  // ---- nodes

  thingNode(iri, { x, y, by = null }) {
    const thing = this.index.thing(iri);
    const size = 4.5 + 1.6 * Math.sqrt(Math.min(thing.degree, 36));
    this.graph.addNode(iri, { x, y, size, by, kind: 'thing', group: thing.group, open: false });
  }

  shown() {
    return this.graph.filterNodes((_, data) => data.kind !== 'community');
  }

  // ---- views

  overview(mode) {
    this.mode = mode;
    this.selected = null;
    this.graph.clear();
    this.left = 0;
    if (mode === 'communities') this.crowds();
    else this.regions();
    this.changed?.();
  }

  crowds() {
    const { communities, between } = this.index;
    const seen = communities.slice(0, CROWDS);
    const keys = seen.map((_, at) => `community:${at}`);
    const seeds = sunflower(keys, 90);
    seen.forEach((members, at) => {
      const groups = new Map();
      for (const member of members) {
        const { group } = this.index.things[member];
        groups.set(group, (groups.get(group) ?? 0) + 1);
      }
      const [group] = [...groups].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      const size = 7 + Math.sqrt(members.length) * 2.4;
      this.graph.addNode(keys[at], { ...seeds.get(keys[at]), size: Math.min(size, 44), kind: 'community', group, community: at });
    });
    for (const [a, b, count] of between) {
      if (a < seen.length && b < seen.length) {
        this.graph.addEdgeWithKey(`${a}|${b}`, keys[a], keys[b], { count, mode: 'stated', kind: 'community' });
      }
    }
    relax(this.graph, { rounds: seen.length > 120 ? 60 : 220, gap: 70 });
    pack(this.graph);
  }

  regions() {
    const { places, things } = this.index;
    const parents = new Map(places.map(({ thing, parent }) => [thing, parent]));
    const above = new Set(parents.values());
    const depth = (thing) => (parents.get(thing) === null ? 0 : 1 + depth(parents.get(thing)));
    const outside = ({ thing, parent }) => (parent === null && !above.has(thing) ? 1 : 0);
    // The tree from its top downwards, then places that stand in none, as far as there is room.
    const order = [...places].sort((a, b) => outside(a) - outside(b) || depth(a.thing) - depth(b.thing) || b.total - a.total || a.thing - b.thing);
    const seen = order.slice(0, CROWDS);
    this.left = places.length - seen.length;
    const seeds = sunflower(seen.map((place) => things[place.thing].iri), 70);
    for (const { thing, total } of seen) {
      const { iri, group } = things[thing];
      const size = Math.min(6 + Math.sqrt(total) * 2, 40);
      this.graph.addNode(iri, { ...seeds.get(iri), size, kind: 'place', group, by: null, open: false, total });
    }
    for (const { thing, parent } of seen) {
      const [from, to] = [things[thing].iri, parent === null ? '' : things[parent].iri];
      if (this.graph.hasNode(to)) this.link(from, 'http://purl.org/dc/terms/isPartOf', to, 'registered');
    }
    relax(this.graph, { rounds: seen.length > 120 ? 60 : 220, gap: 105 });
    pack(this.graph);
  }

  async openCommunity(at) {
    const members = this.index.communities[at];
    const iris = members.slice(0, FIRST).map((member) => this.index.things[member].iri);
    await this.learn(iris);
    this.remember();
    this.mode = 'things';
    this.graph.clear();
    this.selected = null;
    const seeds = sunflower(iris, 60);
    for (const iri of iris) this.thingNode(iri, seeds.get(iri));
    this.left = members.length - iris.length;
    this.join(iris);
    relax(this.graph, { rounds: 200, gap: 62 });
    pack(this.graph);
    this.changed();
  }

  async centre(iri) {
    await this.hear(iri);
    this.remember();
    this.mode = 'things';
    this.graph.clear();
    this.thingNode(iri, { x: 0, y: 0 });
    this.selected = iri;
    this.left = 0;
    await this.grow(iri);
    relax(this.graph, { rounds: 160, gap: 62 });
    this.changed();
  }

  // ---- expanding and collapsing

  rest(iri) {
    const near = this.heard.get(iri) ?? [];
    return near.filter((other) => !this.graph.hasNode(other));
  }

  async expand(iri, wanted = null) {
    await this.hear(iri);
    this.remember();
    this.selected = iri;
    await this.grow(iri, wanted);
    this.changed();
  }

  async grow(iri, wanted = null) {
    const all = wanted ?? this.rest(iri);
    const room = Math.max(0, MOST - this.graph.order);
    const fresh = this.fair(iri, all).slice(0, Math.min(STEP, room));
    this.over = Math.max(0, Math.min(STEP, all.length) - room);
    await this.learn([iri, ...fresh]);
    const { x, y } = this.graph.getNodeAttributes(iri);
    // Outwards, away from the middle of what is there; each at the angle of its own key.
    fresh.forEach((other, at) => {
      const angle = angleOf(other);
      const radius = 60 + 10 * Math.sqrt(at);
      this.thingNode(other, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle), by: iri });
    });
    this.graph.setNodeAttribute(iri, 'open', true);
    this.join([iri, ...fresh]);
    relax(this.graph, { movable: new Set(fresh), rounds: 50, gap: 62 });
    return fresh;
  }

  // Some of every relation before more of one.
  fair(iri, others) {
    const turns = new Map();
    const seen = new Map();
    const relation = this.relations?.get(iri) ?? new Map();
    for (const other of others) {
      const kind = relation.get(other) ?? '';
      const turn = seen.get(kind) ?? 0;
      seen.set(kind, turn + 1);
      turns.set(other, turn);
    }
    const degree = (other) => this.index.thing(other).degree;
    return [...others].sort((a, b) => turns.get(a) - turns.get(b) || degree(b) - degree(a) || (a < b ? -1 : 1));
  }

  collapse(iri) {
    this.remember();
    const gone = new Set([iri]);
    for (let grown = true; grown;) {
      grown = false;
      this.graph.forEachNode((key, { by }) => {
        if (by && gone.has(by) && !gone.has(key)) {
          gone.add(key);
          grown = true;
        }
      });
    }
    gone.delete(iri);
    for (const key of gone) this.graph.dropNode(key);
    this.graph.setNodeAttribute(iri, 'open', false);
    this.selected = iri;
    this.changed();
  }

  async add(iri, from) {
    if (!this.graph.hasNode(iri)) {
      await this.learn([iri]);
      this.remember();
      if (this.graph.order >= MOST) {
        this.over = 1;
        this.changed();
        return;
      }
      const near = from && this.graph.hasNode(from) ? this.graph.getNodeAttributes(from) : { x: 0, y: 0 };
      const angle = angleOf(iri);
      this.thingNode(iri, { x: near.x + 70 * Math.cos(angle), y: near.y + 70 * Math.sin(angle), by: from ?? null });
      this.join([iri]);
      relax(this.graph, { movable: new Set([iri]), rounds: 40, gap: 62 });
    }
    this.selected = iri;
    this.changed();
  }

  async show(iris) {
    const known = iris.filter((iri) => this.index.has(iri));
    const seen = known.slice(0, MOST);
    await this.learn(seen);
    this.remember();
    this.mode = 'things';
    this.graph.clear();
    this.selected = null;
    const seeds = sunflower(seen, 60);
    for (const iri of seen) this.thingNode(iri, seeds.get(iri));
    this.left = 0;
    this.over = known.length - seen.length;
    this.join(seen);
    relax(this.graph, { rounds: seen.length > 500 ? 60 : 200, gap: 62 });
    pack(this.graph);
    this.changed();
  }

  remove(iri) {
    this.remember();
    this.graph.dropNode(iri);
    this.selected = null;
    this.changed();
  }

  tidy() {
    this.remember();
    relax(this.graph, { rounds: this.graph.order > 500 ? 80 : 250, gap: 66 });
    pack(this.graph);
    this.changed();
  }

  // ---- what the engine knows

  async hear(iri) {
    if (this.heard.has(iri)) return;
    const rows = await this.ask.around(iri);
    const near = new Map();
    if (rows.length >= AROUND) this.unheard.add(iri);
    for (const row of rows) {
      const other = row.from.value === iri ? row.to : row.from;
      const kind = `${row.p.value}|${row.from.value === iri ? 1 : 0}`;
      if (other.type === 'uri' && other.value !== iri && this.index.has(other.value) && !near.has(other.value)) near.set(other.value, kind);
    }
    this.relations ??= new Map();
    this.relations.set(iri, near);
    this.heard.set(iri, [...near.keys()]);
  }

  async learn(iris) {
    const fresh = iris.filter((iri) => !this.said.has(iri));
    if (!fresh.length) return;
    const rows = await this.ask.from(fresh);
    for (const iri of fresh) this.said.set(iri, []);
    for (const { from, p, to, mode } of rows) {
      if (this.index.has(to.value) && to.value !== from.value) {
        this.said.get(from.value)?.push([p.value, to.value, modeOf(mode?.value)]);
      }
    }
  }

  // Draws every link between the given things and all that are seen.
  join(iris) {
    const fresh = new Set(iris);
    this.graph.forEachNode((key) => {
      for (const [p, to, mode] of this.said.get(key) ?? []) {
        if ((fresh.has(key) || fresh.has(to)) && this.graph.hasNode(to)) this.link(key, p, to, mode);
      }
    });
  }

  link(from, p, to, mode) {
    const key = `${from} ${p} ${to}`;
    if (!this.graph.hasEdge(key)) this.graph.addEdgeWithKey(key, from, to, { p, mode, kind: 'said' });
    else if (STRENGTH.indexOf(mode) < STRENGTH.indexOf(this.graph.getEdgeAttribute(key, 'mode'))) {
      this.graph.setEdgeAttribute(key, 'mode', mode);
    }
  }

  // ---- undo and redo

  snapshot() {
    const { mode, selected, left } = this;
    return { mode, selected, left, nodes: this.graph.mapNodes((key, data) => [key, { ...data }]), edges: this.mode === 'things' ? null : this.graph.mapEdges((key, data, from, to) => [key, from, to, { ...data }]) };
  }

  remember() {
    this.over = 0;
    this.past.push(this.snapshot());
    if (this.past.length > UNDO) this.past.shift();
    this.future = [];
  }

  restore({ mode, selected, left, nodes, edges }) {
    this.mode = mode;
    this.left = left;
    this.over = 0;
    this.graph.clear();
    for (const [key, data] of nodes) this.graph.addNode(key, { ...data });
    if (edges) for (const [key, from, to, data] of edges) this.graph.addEdgeWithKey(key, from, to, { ...data });
    else this.join(nodes.map(([key]) => key));
    this.selected = selected;
    this.changed();
  }

  undo() {
    if (!this.past.length) return;
    this.future.push(this.snapshot());
    this.restore(this.past.pop());
  }

  redo() {
    if (!this.future.length) return;
    this.past.push(this.snapshot());
    this.restore(this.future.pop());
  }

  // ---- the legend's filter

  toggle(group) {
    if (this.hidden.has(group)) this.hidden.delete(group);
    else this.hidden.add(group);
    this.changed();
  }

  isHidden(key) {
    const { kind, group } = this.graph.getNodeAttributes(key);
    return kind !== 'community' && this.hidden.has(group);
  }
}
