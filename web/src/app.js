// The page: scene, renderer, search, panel, list and questions joined.
import { Ask } from './ask.js';
import { CanvasView } from './canvas.js';
import { $, button, element } from './dom.js';
import { Engine } from './engine.js';
import { readIndex } from './index.js';
import { Panel } from './panel.js';
import { Queries, local } from './queries.js';
import { MOST, Scene } from './scene.js';
import { Search } from './search.js';
import { WebglView, hasGraphicsCard } from './webgl.js';
import { WORDS, filled } from './words.js';

const TABS = ['graph', 'list', 'questions', 'sparql'];
const OVERVIEWS = ['communities', 'places'];
const HITS = 12;
const DASHES = { inherited: 'dotted', inferred: 'dashed', observed: 'dashed' };
const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';

class Explorer {
  constructor(index) {
    this.index = index;
    this.hash = new URLSearchParams(window.location.hash.slice(1));
    this.first = this.hash.get('thing');
    this.language = WORDS[this.hash.get('lang')] ? this.hash.get('lang') : index.language;
    this.queries = new Queries(index);
    this.engine = new Engine(index);
    this.search = new Search(index.things);
    this.scene = new Scene(index, {
      around: (iri) => this.engine.rows(this.queries.complete(this.queries.around(iri))),
      from: (iris) => this.engine.rows(this.queries.complete(this.queries.from(iris))),
    });
    this.scene.changed = () => this.refresh({ fit: true });
    this.panel = new Panel(this, $('panel'));
    this.ask = new Ask(this);
    this.hovered = null;
    this.readTheme();
    this.near = new Set();
    this.view = this.renderer();
    this.wire();
    $('legending').open = $('stage').clientWidth > 700;
    this.speak();
    this.tab('graph');
    this.view.fit();
    this.engine.ready.then(({ size, ms }) => this.started(size, ms), (error) => this.broken(error));
  }

  started(size, ms) {
    document.documentElement.dataset.ready = Math.round(ms);
    this.size = size;
    this.status();
    const { first } = this;
    const iri = first ? this.index.expanded(first) : this.index.focus;
    if (!this.opened && iri && this.index.has(iri)) this.act(() => this.scene.centre(iri));
    this.opened = true;
  }

  broken(error) {
    this.trouble = filled(this.words.failed, { why: error.message });
    this.status();
  }

  restart() {
    this.size = null;
    this.engine.stop();
    this.engine.ready.then(({ size, ms }) => this.started(size, ms), (error) => this.broken(error));
    this.status();
  }

  renderer() {
    const look = { node: (key) => this.nodeLook(key), edge: (key) => this.edgeLook(key), theme: () => this.theme, insets: () => this.insets() };
    const hooks = { click: (key) => this.click(key), hover: (key) => this.hover(key) };
    const wanted = this.hash.get('render');
    const graphics = wanted ? wanted === 'webgl' : hasGraphicsCard();
    if (graphics) {
      try {
        return new WebglView($('stage'), this.scene.graph, look, hooks);
      } catch {
        $('stage').replaceChildren(); // sigma throws where WebGL is missing
      }
    }
    return new CanvasView($('stage'), this.scene.graph, look, hooks);
  }

  // ---- names and looks

  get words() {
    return WORDS[this.language];
  }

  nameOf(key) {
    if (key.startsWith('community:')) {
      const at = Number(key.slice(10));
      if (at === this.index.apart) return this.words.apart;
      const [hub] = this.index.communities[at];
      return this.nameOf(this.index.things[hub].iri);
    }
    const thing = this.index.thing(key);
    if (thing) return thing[this.language];
    const said = this.index.names[key];
    return said ? said[this.language === 'zh' ? 0 : 1] : local(key);
  }

  groupName(group) {
    return this.index.groups[group][this.language];
  }

  sign(group) {
    const { code, sign } = this.index.groups[group];
    return element('span', { class: 'sign', 'data-group': code, 'aria-hidden': 'true' }, sign);
  }

  short(text) {
    const most = this.language === 'zh' ? 16 : 30;
    return cut(text, most);
  }

  members(at) {
    const n = this.index.communities[at].length;
    return filled(at === this.index.apart ? this.words.members : this.words.andMore, { n });
  }

  nodeLook(key) {
    const { graph, selected } = this.scene;
    const { kind, group, open, total } = graph.getNodeAttributes(key);
    const mark = this.index.groups[group];
    const near = this.near.has(key);
    const label = this.short(this.nameOf(key));
    const counts = {
      community: () => `${label} ${this.members(Number(key.slice(10)))}`,
      place: () => `${label} ${total}`,
      thing: () => label,
    };
    return {
      label: counts[kind](),
      colour: mark.colour,
      shape: kind === 'thing' ? mark.shape : 'dot',
      sign: mark.sign,
      crowd: kind !== 'thing',
      open,
      chosen: key === selected,
      near: near && key !== selected,
      hovered: key === this.hovered,
      faint: this.near.size > 0 && !near,
      hidden: this.scene.isHidden(key),
    };
  }

  edgeLook(edge) {
    const { graph, selected } = this.scene;
    const { mode, p, kind, count } = graph.getEdgeAttributes(edge);
    const [from, to] = graph.extremities(edge);
    const mine = selected !== null && (from === selected || to === selected);
    return {
      label: mine && kind === 'said' ? this.nameOf(p) : '',
      width: kind === 'community' ? Math.min(1 + Math.log2(count), 6) : mine ? 1.6 : 1,
      strong: mine,
      faint: selected !== null && !mine,
      arrow: kind === 'said',
      dash: DASHES[mode],
      hidden: this.scene.isHidden(from) || this.scene.isHidden(to),
    };
  }

  // The room that legend and buttons take from the picture.
  insets() {
    const { offsetWidth, offsetHeight } = $('legending');
    const wide = $('stage').clientWidth > 700;
    return { left: wide ? offsetWidth + 8 : 0, top: 30, bottom: wide ? 0 : offsetHeight };
  }

  readTheme() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    this.theme = {
      back: colour('back'), ink: colour('ink'), soft: colour('soft'), edge: colour('edge'), strong: colour('strong'), faint: colour('faint'),
      font: `12px ${FONT}`, bold: `bold 13px ${FONT}`, small: `11px ${FONT}`,
    };
  }

  // ---- acting

  // Runs what may ask the engine; what goes wrong is said and not lost.
  async act(doing) {
    try {
      await doing();
    } catch (error) {
      this.trouble = error.message;
      this.status();
    }
  }

  async tell(done) {
    const good = await done;
    this.trouble = good ? this.words.copied : this.words.notCopied;
    this.status();
  }

  choose(key) {
    this.scene.selected = key;
    this.refresh({ fit: false });
  }

  chooseCommunity(at) {
    const key = `community:${at}`;
    if (this.scene.graph.hasNode(key)) this.choose(key);
    else this.act(() => this.scene.openCommunity(at));
  }

  click(key) {
    if (key === null || key !== this.scene.selected) this.choose(key);
    else this.again(key);
  }

  // The second click on what is chosen, or Space.
  again(key) {
    if (key === null) return;
    if (key.startsWith('community:')) this.act(() => this.scene.openCommunity(Number(key.slice(10))));
    else if (this.scene.mode !== 'things') this.act(() => this.scene.centre(key));
    else if (this.scene.graph.getNodeAttribute(key, 'open')) this.act(() => this.scene.collapse(key));
    else this.act(() => this.scene.expand(key));
  }

  hover(key) {
    this.hovered = key;
    $('stage').title = key === null ? '' : this.nameOf(key);
    this.view.refresh();
  }

  // Leads to a thing, wherever it is mentioned: in the picture, else beside where one came from.
  async visit(iri, from) {
    this.tab('graph');
    if (this.scene.graph.hasNode(iri)) this.choose(iri);
    else if (from && this.scene.mode === 'things') await this.scene.add(iri, from);
    else await this.scene.centre(iri);
  }

  viewQuery() {
    const { mode } = this.scene;
    if (mode === 'communities') return this.queries.kinds(this.language);
    if (mode === 'places') return this.queries.places(this.language);
    return this.queries.among(this.scene.graph.nodes().filter((key) => !this.scene.isHidden(key)));
  }

  // ---- what is shown

  refresh({ fit }) {
    const { graph, selected } = this.scene;
    this.trouble = null;
    this.near = new Set(selected === null ? [] : [selected, ...graph.neighbors(selected)]);
    if (fit && !this.fitted(graph)) this.view.fit();
    else if (selected !== null) this.view.reveal(selected);
    this.view.refresh();
    this.panel.show(selected);
    this.legend();
    this.list();
    this.status();
    for (const id of ['undo', 'redo']) $(id).disabled = !this.scene[id === 'undo' ? 'past' : 'future'].length;
    this.address(selected);
    for (const mode of OVERVIEWS) $(mode).setAttribute('aria-pressed', this.scene.mode === mode);
  }

  // The address of the page leads back to what is chosen; inside a frame there may be none.
  address(selected) {
    const thing = selected !== null && this.index.thing(selected);
    if (thing) this.hash.set('thing', thing.id);
    else this.hash.delete('thing');
    this.hash.set('lang', this.language);
    try {
      window.history.replaceState(null, '', `#${this.hash}`);
    } catch {
      // srcdoc and some viewers have no address of their own
    }
  }

  // An expansion keeps the picture where it is, as long as all of it can be seen.
  fitted(graph) {
    const { clientWidth: width, clientHeight: height } = $('stage');
    let inside = 0;
    graph.forEachNode((key) => {
      const { x, y } = this.view.screen(key);
      if (x > 0 && y > 0 && x < width && y < height) inside += 1;
    });
    const same = this.last === this.scene.mode && graph.order > 1 && inside === graph.order && this.scene.mode === 'things';
    this.last = this.scene.mode;
    return same;
  }

  status() {
    const { scene, words, index } = this;
    const parts = [];
    if (scene.mode === 'communities') {
      const seen = scene.graph.order;
      const rest = index.communities.slice(seen);
      const count = (groups) => groups.reduce((sum, members) => sum + members.length, 0);
      parts.push(filled(rest.length ? words.crowds : words.crowdsAll, { n: seen, things: count(index.communities.slice(0, seen)), left: rest.length, few: count(rest) }));
    } else if (scene.mode === 'places') {
      parts.push(filled(scene.left ? words.regions : words.regionsAll, { n: scene.graph.order, left: scene.left }));
    } else {
      const hidden = scene.graph.filterNodes((key) => scene.isHidden(key)).length;
      parts.push(filled(words.shown, { n: scene.graph.order - hidden, all: index.things.length }));
      if (hidden) parts.push(filled(words.hidden, { n: hidden }));
      const { selected } = scene;
      const left = selected !== null && scene.heard.has(selected) ? scene.rest(selected).length : scene.left;
      const some = selected !== null && scene.unheard.has(selected);
      if (left) parts.push(filled(some ? words.leftSome : words.left, { n: left }));
      if (scene.over) parts.push(filled(words.cut, { max: MOST, n: scene.over }));
    }
    parts.push(this.size ? filled(words.ready, { n: this.size.toLocaleString('en') }) : words.loading);
    if (this.trouble) parts.unshift(this.trouble);
    $('status').textContent = `${parts.join(' · ')} · ${words[this.view.name]}`;
  }

  legend() {
    const counts = new Map();
    const count = (group) => counts.set(group, (counts.get(group) ?? 0) + 1);
    // From afar the legend counts the things inside, not the bubbles.
    if (this.scene.mode === 'communities') for (const { group } of this.index.things) count(group);
    else this.scene.graph.forEachNode((_, { group }) => count(group));
    const things = this.scene.mode === 'things';
    const items = [...counts].sort((a, b) => a[0] - b[0]).map(([group, count]) => {
      const { code } = this.index.groups[group];
      const made = button('', () => this.toggle(group), { 'data-group': code, 'aria-pressed': !this.scene.hidden.has(group), disabled: !things });
      made.append(this.sign(group), ` ${this.groupName(group)} `, element('span', { class: 'count' }, count));
      return element('li', {}, made);
    });
    const active = document.activeElement?.dataset?.group;
    $('legend').replaceChildren(...items);
    if (active && document.activeElement === document.body) $('legend').querySelector(`[data-group="${active}"]`)?.focus();
  }

  toggle(group) {
    this.scene.toggle(group);
  }

  list() {
    const { graph, selected } = this.scene;
    const groups = new Map();
    graph.forEachNode((key, { group }) => {
      if (this.scene.isHidden(key)) return;
      (groups.get(group) ?? groups.set(group, []).get(group)).push(key);
    });
    const parts = [...groups].sort((a, b) => a[0] - b[0]).flatMap(([group, keys]) => [
      element('h2', { class: 'group' }, this.sign(group), ` ${this.groupName(group)} (${keys.length})`),
      element('ul', { class: 'links' }, ...keys.map((key) => {
        const text = this.nodeLook(key).crowd ? this.nodeLook(key).label : this.nameOf(key);
        return element('li', {}, button(text, () => this.choose(key), { class: 'link', 'data-key': key, 'aria-current': key === selected ? 'true' : null }));
      })),
    ]);
    const held = document.activeElement?.dataset?.key;
    $('list').replaceChildren(...(parts.length ? parts : [element('p', {}, this.words.list_empty)]));
    if (held) this.listed().find((item) => item.dataset.key === held)?.focus({ preventScroll: true });
  }

  listed() {
    return [...$('list').querySelectorAll('button')];
  }

  tab(wanted) {
    this.shown = wanted;
    for (const name of TABS) {
      const tab = $(`tab-${name}`);
      tab.setAttribute('aria-selected', name === wanted);
      tab.tabIndex = name === wanted ? 0 : -1;
      $(`pane-${name}`).hidden = name !== wanted;
    }
    document.body.dataset.tab = wanted;
    if (wanted === 'questions' && !$('named').children.length) this.ask.list();
  }

  // Puts the words of the language everywhere; what comes from data is drawn anew.
  speak() {
    const { words } = this;
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en';
    const title = this.index.title[this.language];
    document.title = title;
    $('title').textContent = title;
    for (const part of document.querySelectorAll('[data-word]')) part.textContent = words[part.dataset.word];
    for (const part of document.querySelectorAll('[data-label]')) part.setAttribute('aria-label', words[part.dataset.label]);
    for (const part of document.querySelectorAll('[data-title]')) part.title = words[part.dataset.title];
    $('search').placeholder = words.search;
    $('filter').placeholder = words.filter;
    $('keys').replaceChildren(...words.keys.flatMap(([key, does]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)]));
    if ($('named').children.length) this.ask.list();
    if (!this.ask.question) $('asked').replaceChildren(element('p', { class: 'hint' }, words.chooseQuestion));
    else this.act(() => this.ask.form(this.ask.question));
    if (!$('editor').value) $('editor').value = this.queries.kinds(this.language);
    this.refresh({ fit: false });
  }

  // ---- search

  suggest() {
    const text = $('search').value;
    this.hits = this.search.find(text);
    this.at = -1;
    const seen = this.hits.slice(0, HITS);
    const items = seen.map((number, at) => {
      const thing = this.index.things[number];
      const item = element('li', { role: 'option', id: `hit-${at}`, 'aria-selected': false, onpointerdown: (event) => {
        event.preventDefault();
        this.take(at);
      } }, this.sign(thing.group), ' ', element('bdi', {}, cut(thing[this.language], 60)), ' ', element('small', {}, thing.kind[this.language]));
      return item;
    });
    $('found').replaceChildren(...items);
    $('hits').textContent = text ? (this.hits.length ? filled(this.words.hits, { n: this.hits.length }) : this.words.none) : '';
    this.unfold(seen.length > 0);
  }

  unfold(open) {
    $('found').hidden = !open;
    $('search').setAttribute('aria-expanded', open);
    if (!open) $('search').removeAttribute('aria-activedescendant');
  }

  point(step) {
    const items = [...$('found').children];
    if (!items.length) return;
    this.at = (this.at + step + items.length) % items.length;
    items.forEach((item, at) => item.setAttribute('aria-selected', at === this.at));
    items[this.at].scrollIntoView({ block: 'nearest' });
    $('search').setAttribute('aria-activedescendant', `hit-${this.at}`);
  }

  take(at) {
    const number = this.hits?.[Math.max(0, at)];
    if (number === undefined) return;
    this.unfold(false);
    const { iri } = this.index.things[number];
    this.tab('graph');
    this.act(async () => {
      if (this.scene.mode === 'things' && this.scene.graph.hasNode(iri)) this.choose(iri);
      else await this.scene.centre(iri);
      $('stage').focus({ preventScroll: true });
    });
  }

  // ---- keys and buttons

  wire() {
    const on = (id, act) => $(id).addEventListener('click', act);
    on('undo', () => this.scene.undo());
    on('redo', () => this.scene.redo());
    on('fit', () => this.view.fit());
    on('tidy', () => this.scene.tidy());
    on('asQuery', () => this.ask.edit(this.viewQuery()));
    on('zoomIn', () => this.view.zoom(1.3));
    on('zoomOut', () => this.view.zoom(1 / 1.3));
    on('theme', () => this.turnTheme());
    on('language', () => {
      this.language = this.language === 'zh' ? 'en' : 'zh';
      this.speak();
    });
    on('help', () => $('helping').showModal());
    on('close', () => $('helping').close());
    for (const mode of OVERVIEWS) {
      on(mode, () => {
        this.tab('graph');
        this.scene.remember();
        this.scene.overview(mode);
      });
    }
    for (const name of TABS) on(`tab-${name}`, () => this.tab(name));
    $('tabs').addEventListener('keydown', (event) => this.tabKey(event));
    $('search').addEventListener('input', () => this.suggest());
    $('search').addEventListener('keydown', (event) => this.searchKey(event));
    $('search').addEventListener('blur', () => this.unfold(false));
    $('stage').addEventListener('keydown', (event) => this.stageKey(event));
    $('list').addEventListener('keydown', (event) => this.listKey(event));
    document.addEventListener('keydown', (event) => this.key(event));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.readTheme();
      this.view.refresh();
    });
  }

  turnTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    this.readTheme();
    this.view.refresh();
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(this.shown) + step + TABS.length) % TABS.length];
    this.tab(next);
    $(`tab-${next}`).focus();
  }

  searchKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.point(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (!this.hits) this.suggest();
      this.take(this.at);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if ($('found').hidden) $('search').value = '';
      this.unfold(false);
    }
  }

  stageKey(event) {
    const { selected, graph } = this.scene;
    const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (steps[event.key]) {
      event.preventDefault();
      const next = this.nearest(selected, steps[event.key]);
      if (next) this.choose(next);
    } else if (event.key === ' ' || (event.key === 'Enter' && selected?.startsWith('community:'))) {
      event.preventDefault();
      this.again(selected);
    } else if (event.key === 'Enter' && selected !== null && graph.hasNode(selected)) {
      event.preventDefault();
      $('panel').focus();
    } else if (event.key === '+' || event.key === '-') {
      this.view.zoom(event.key === '+' ? 1.3 : 1 / 1.3);
    }
  }

  // The node that lies next in a direction; from nothing, the largest.
  nearest(from, [right, down]) {
    const { graph } = this.scene;
    const seen = graph.filterNodes((key) => !this.scene.isHidden(key));
    if (from === null) {
      return seen.sort((a, b) => graph.getNodeAttribute(b, 'size') - graph.getNodeAttribute(a, 'size'))[0];
    }
    const here = this.view.screen(from);
    let best = null;
    let least = Infinity;
    for (const key of seen) {
      const { x, y } = this.view.screen(key);
      const along = (x - here.x) * right + (y - here.y) * down;
      const across = Math.abs((x - here.x) * down) + Math.abs((y - here.y) * right);
      if (key === from || along <= 0) continue;
      const cost = along + 2 * across;
      if (cost < least) {
        best = key;
        least = cost;
      }
    }
    return best;
  }

  listKey(event) {
    const items = this.listed();
    const at = items.indexOf(document.activeElement);
    if (at < 0) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[Math.max(0, Math.min(items.length - 1, next))].focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      this.again(document.activeElement.dataset.key);
    }
  }

  key(event) {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const control = event.ctrlKey || event.metaKey;
    if (control && !writing && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      if (event.key.toLowerCase() === 'y' || event.shiftKey) this.scene.redo();
      else this.scene.undo();
      return;
    }
    if (writing || control || event.altKey || $('helping').open) return;
    const acts = {
      '/': () => $('search').select(),
      '?': () => $('helping').showModal(),
      Escape: () => this.choose(null),
      Backspace: () => this.scene.undo(),
      f: () => this.view.fit(),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }
}

function cut(text, most) {
  // A name may be very long: only as much as is needed is taken apart.
  const signs = [...text.slice(0, 2 * most)];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

readIndex().then((index) => {
  window.explorer = new Explorer(index);
  document.documentElement.dataset.drawn = Math.round(performance.now());
}).catch((error) => {
  $('status').textContent = error.message;
});
