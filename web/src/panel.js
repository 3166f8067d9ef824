// The panel: what is known of the chosen thing, every statement with the passage it was read from.
import { button, copy, element, fill } from './dom.js';
import { isOwn, local, modeOf } from './queries.js';
import { filled } from './words.js';

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const HAS_FIGURE = 'hasFigure';
const LINES = 400;

export class Panel {
  constructor(app, place) {
    this.app = app;
    this.place = place;
  }

  show(key) {
    this.turn = (this.turn ?? 0) + 1;
    this.place.scrollTop = 0;
    if (key === null) fill(this.place, element('p', { class: 'hint' }, this.app.words.hints[this.app.scene.mode]));
    else if (key.startsWith('community:')) this.community(Number(key.slice(10)));
    else this.thing(key);
  }

  actions(...buttons) {
    return element('div', { class: 'actions' }, ...buttons);
  }

  community(at) {
    const { app } = this;
    const { words, index } = app;
    const members = index.communities[at];
    const linked = index.between.filter(([a, b]) => a === at || b === at)
      .map(([a, b, count]) => [a === at ? b : a, count]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
    fill(
      this.place,
      element('h2', {}, app.nameOf(`community:${at}`)),
      element('p', { class: 'kind' }, `${words.community} · ${filled(words.members, { n: members.length })}`),
      this.actions(button(words.open, () => app.act(() => app.scene.openCommunity(at)), { class: 'main' })),
      this.counts(members),
      element('h3', {}, words.things),
      element('ul', { class: 'links' }, ...members.slice(0, 40).map((member) => element('li', {}, this.link(index.things[member].iri)))),
      linked.length ? element('h3', {}, words.linked) : null,
      element('ul', { class: 'links' }, ...linked.map(([other, count]) => element('li', {},
        button(`${app.nameOf(`community:${other}`)} (${count})`, () => app.chooseCommunity(other), { class: 'link' })))),
      element('p', { class: 'note' }, at === index.apart ? words.apartNote : words.communityNote),
    );
  }

  counts(members) {
    const { app } = this;
    const groups = new Map();
    for (const member of members) {
      const { group } = app.index.things[member];
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    return element('ul', { class: 'chips' }, ...[...groups].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group, count]) => element('li', {}, app.sign(group), ` ${app.groupName(group)} ${count}`)));
  }

  thing(iri) {
    const { app } = this;
    const { words, scene } = app;
    const thing = app.index.thing(iri);
    const other = app.language === 'zh' ? thing.en : thing.zh;
    const name = app.nameOf(iri);
    const isPlace = scene.mode === 'places' && scene.graph.hasNode(iri);
    this.body = element('div', {}, element('p', { class: 'hint' }, words.busy));
    this.buttons = this.actions();
    fill(
      this.place,
      element('h2', {}, name),
      other !== name ? element('p', { class: 'other', lang: app.language === 'zh' ? 'en' : 'zh' }, other) : null,
      element('p', { class: 'kind' }, app.sign(thing.group), ` ${thing.kind[app.language]}`),
      element('p', { class: 'iri' }, element('code', {}, thing.id), button(words.copyIri, () => app.tell(copy(iri)))),
      this.buttons,
      isPlace ? element('p', { class: 'note' }, words.placeNote) : null,
      this.body,
    );
    this.refreshActions(iri);
    const { turn } = this;
    this.fill(iri, thing).then(() => turn === this.turn && this.refreshActions(iri)).catch((error) => {
      if (turn === this.turn) this.body.replaceChildren(element('p', { class: 'error' }, error.message));
    });
  }

  refreshActions(iri) {
    const { app } = this;
    const { words, scene } = app;
    if (!scene.graph.hasNode(iri)) return;
    const { open } = scene.graph.getNodeAttributes(iri);
    const rest = scene.heard.has(iri) ? scene.rest(iri).length : null;
    const grow = open && rest ? filled(words.more, { n: Math.min(rest, 40) }) : words.expand;
    const whole = scene.mode !== 'things';
    fill(
      this.buttons,
      whole || (open && rest === 0) ? null : button(grow, () => app.act(() => scene.expand(iri)), { class: 'main', id: 'expand', disabled: rest === 0 }),
      open && !whole ? button(words.collapse, () => app.act(() => scene.collapse(iri)), { id: 'collapse' }) : null,
      button(words.focus, () => app.act(() => scene.centre(iri)), { class: whole ? 'main' : '' }),
      whole ? null : button(words.hide, () => app.act(() => scene.remove(iri))),
      button(words.copy, () => app.tell(copy(app.queries.around(iri)))),
      button(words.edit, () => app.ask.edit(app.queries.around(iri))),
    );
  }

  link(iri, from) {
    const { app } = this;
    const made = button('', () => app.act(() => app.visit(iri, from)), { class: 'link' });
    made.append(app.sign(app.index.thing(iri).group), ` ${app.nameOf(iri)}`);
    return made;
  }

  async fill(iri, thing) {
    const { app } = this;
    const { words, engine, queries } = app;
    const { turn } = this;
    const [said, measured] = await Promise.all([
      engine.rows(queries.complete(queries.evidence(iri))),
      engine.rows(queries.complete(queries.figures(iri))),
      app.scene.hear(iri),
    ]);
    const unnamed = [...new Set(said.flatMap((row) => [row.from, row.to]).filter((term) => term?.type === 'uri' && !app.index.has(term.value) && !app.index.names[term.value]).map((term) => term.value))];
    const labels = unnamed.length ? await engine.rows(queries.complete(queries.labels(unnamed))) : [];
    if (turn !== this.turn) return;
    this.labels = new Map();
    for (const { x, label } of labels) this.labels.set(x.value, { ...this.labels.get(x.value), [label['xml:lang'] || 'zh']: label.value });
    const parts = this.sorted(said, thing);
    fill(
      this.body,
      this.figures(measured),
      this.section(words.details, parts.details),
      this.section(words.relations, parts.relations),
      said.length ? null : element('p', { class: 'hint' }, words.noEvidence),
      said.length >= 2000 ? element('p', { class: 'note' }, filled(words.statementsCut, { n: 2000 })) : null,
      said.some((row) => row.start) && !said.some((row) => row.exact) ? element('p', { class: 'note' }, words.noText) : null,
    );
  }

  // Statements by what they say; the same said twice is one line with two sources.
  sorted(said, thing) {
    const { app } = this;
    const parts = { details: new Map(), relations: new Map() };
    for (const row of said) {
      const outgoing = Boolean(row.to);
      const value = row.to ?? row.from;
      const p = row.p.value;
      if (isOwn(p, HAS_FIGURE) || isOwn(p, 'figureOf')) continue;
      if (p === LABEL && [thing.zh, thing.en].includes(value.value)) continue;
      const known = value.type === 'uri' && app.index.has(value.value);
      if (!known && !outgoing) continue;
      const part = known ? parts.relations : parts.details;
      const head = (outgoing ? '' : '← ') + (p === TYPE ? app.words.type : app.nameOf(p));
      const lines = part.get(head) ?? part.set(head, new Map()).get(head);
      const key = `${value.value}@${value['xml:lang'] ?? ''}`;
      const line = lines.get(key) ?? lines.set(key, { value, known, sources: [] }).get(key);
      line.sources.push(row);
    }
    return parts;
  }

  section(title, part) {
    if (!part.size) return [];
    let room = LINES;
    return [element('h3', {}, title), element('dl', {}, ...[...part].flatMap(([head, lines]) => {
      const seen = [...lines.values()].slice(0, Math.max(0, room));
      room -= seen.length;
      if (!seen.length) return [];
      return [
        element('dt', {}, head, lines.size > 1 ? ` (${lines.size})` : ''),
        ...seen.map(({ value, known, sources }) => element('dd', {}, known ? this.link(value.value, this.app.scene.selected) : this.text(value), ...this.sources(sources))),
      ];
    }))];
  }

  text(value) {
    if (value.type !== 'uri') return element('span', { lang: value['xml:lang'] }, value.value);
    const said = this.labels?.get(value.value);
    const name = said ? said[this.app.language] ?? said.zh ?? said.en ?? Object.values(said)[0] : this.app.nameOf(value.value);
    return element('span', { title: value.value }, name);
  }

  figures(rows) {
    const { app } = this;
    const seen = new Map();
    for (const row of rows) {
      const line = seen.get(row.figure.value) ?? {};
      seen.set(row.figure.value, { ...line, ...row });
    }
    if (!seen.size) return [];
    return [element('h3', {}, app.words.figures), element('ul', { class: 'figures' }, ...[...seen.values()].map((row) => {
      const said = [row.indicator && app.nameOf(row.indicator.value), row.verbatim?.value ?? row.label?.value, row.precision && `(${app.nameOf(row.precision.value)})`];
      return element('li', {}, said.filter(Boolean).join(' '));
    }))];
  }

  sources(rows) {
    const { app } = this;
    const seen = new Set();
    return rows.flatMap((row) => {
      const mode = app.words[modeOf(row.mode?.value)] ?? local(row.mode.value);
      const many = app.index.reports > 1 && row.report;
      const report = many ? `${app.nameOf(row.report.value)} · ` : '';
      const place = row.locator ? `${report}${row.locator.value} · [${row.start.value}, ${row.end.value}) · ` : '';
      if (seen.has(place + mode)) return [];
      seen.add(place + mode);
      return [element('small', { class: 'source' }, place + mode), row.exact ? element('q', {}, row.exact.value) : null];
    });
  }
}
