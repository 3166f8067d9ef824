// Questions: the named ones with their forms, and the pane where any query is written and run.
import { $, button, copy, download, element } from './dom.js';
import { folded } from './search.js';
import { filled } from './words.js';

const ROWS = 500; // rows of a table on the page; the CSV has all
const OPTIONS = 3000;
const LANGUAGE_LINE = 'VALUES ?lang { "zh" }';
const PARAMS_LINE = '#params';

export class Ask {
  constructor(app) {
    this.app = app;
    this.answer = null;
    $('run').addEventListener('click', () => this.run());
    $('stop').addEventListener('click', () => this.stop());
    $('csv').addEventListener('click', () => this.save());
    $('copyQuery').addEventListener('click', () => app.tell(copy($('editor').value)));
    $('toGraph').addEventListener('click', () => this.toGraph());
    $('viewQuery').addEventListener('click', () => this.edit(app.viewQuery()));
    $('filter').addEventListener('input', () => this.list());
    $('editor').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.run();
      }
    });
  }

  // ---- named questions

  list() {
    const { app } = this;
    const wanted = folded($('filter').value);
    const groups = new Map();
    for (const question of app.index.questions) {
      if (!folded(`${question.name}${question.zh}${question.en}`).includes(wanted)) continue;
      const items = groups.get(question.group) ?? groups.set(question.group, []).get(question.group);
      items.push(element('li', {}, button(question[app.language], () => this.form(question), { class: 'link', 'data-question': question.name })));
    }
    const parts = [...groups].flatMap(([group, items]) => [element('h2', { class: 'group' }, app.words.groups[group] ?? group), element('ul', { class: 'links' }, ...items)]);
    $('named').replaceChildren(...(parts.length ? parts : [element('p', {}, app.words.none)]));
  }

  async form(question) {
    const { app } = this;
    const { words } = app;
    this.question = question;
    const fields = await Promise.all(question.params.map((param) => this.field(param)));
    const title = element('h2', {}, question[app.language]);
    const form = element('form', { onsubmit: (event) => {
      event.preventDefault();
      app.act(() => this.pose(question, fields));
    } }, ...fields.map(({ label }) => label), element('div', { class: 'actions' },
      element('button', { type: 'submit', class: 'main', id: 'askIt' }, words.askIt),
      button(words.edit, () => app.act(() => this.edit(this.filledIn(question, fields), question)))));
    $('asked').replaceChildren(title, form, element('p', { class: 'note' }, words.silent), element('div', { id: 'answer' }));
    await this.pose(question, fields);
    form.querySelector('input, select')?.focus();
  }

  async field(param) {
    const { app } = this;
    const [kind, detail] = [param.kind.replace(/:.*/, ''), param.kind.replace(/^[^:]*:?/, '')];
    const name = param[app.language];
    if (kind === 'code') {
      const start = `${app.index.prefixes.code}${detail}-`;
      const codes = Object.keys(app.index.names).filter((iri) => iri.startsWith(start));
      const select = element('select', {}, element('option', { value: '' }, app.words.any), ...codes.map((iri) => element('option', { value: iri }, app.nameOf(iri))));
      return { param, label: element('label', {}, name, select), term: () => select.value && app.queries.term(select.value) };
    }
    if (kind === 'label') {
      // Of several classes the first that has the name is meant, as on the command line.
      const kinds = detail ? await Promise.all(detail.split(',').map((each) => this.instances(each))) : [app.index.things];
      const id = `options-${param.name}`;
      const best = [...new Set(kinds.flat())].sort((a, b) => b.degree - a.degree || a.number - b.number).slice(0, OPTIONS);
      const input = element('input', { list: id, placeholder: app.words.any, autocomplete: 'off' });
      const options = element('datalist', { id }, ...best.map((thing) => element('option', { value: app.nameOf(thing.iri) })));
      return { param, label: element('label', {}, name, input, options), term: () => this.found(kinds, input.value) };
    }
    const input = element('input', { type: kind === 'integer' ? 'number' : 'text', step: 1, placeholder: app.words.any });
    const quoted = () => (kind === 'integer' ? String(Number.parseInt(input.value, 10)) : literal(input.value));
    return { param, label: element('label', {}, name, input), term: () => input.value && quoted() };
  }

  async instances(kind) {
    const { app } = this;
    const rows = await app.engine.rows(app.queries.complete(app.queries.instances(kind)));
    return rows.map(({ x }) => app.index.thing(x.value)).filter(Boolean);
  }

  found(kinds, text) {
    const wanted = folded(text);
    if (!wanted) return '';
    const names = (thing) => [thing.zh, thing.en, ...thing.also, thing.id].map(folded);
    const within = (things) => things.find((thing) => names(thing).includes(wanted)) ?? things.find((thing) => names(thing).some((name) => name.includes(wanted)));
    const found = kinds.reduce((before, things) => before ?? within(things), undefined);
    if (!found) throw new Error(filled(this.app.words.unknown, { name: text }));
    return this.app.queries.term(found.iri);
  }

  filledIn(question, fields) {
    const values = fields.map(({ param, term }) => [param.name, term()]).filter(([, term]) => term).map(([name, term]) => `VALUES ?${name} { ${term} }`);
    const text = question.sparql.replaceAll(LANGUAGE_LINE, `VALUES ?lang { "${this.app.language}" }`);
    return values.length ? text.replaceAll(PARAMS_LINE, values.join(' ')) : text;
  }

  async pose(question, fields) {
    const heads = Object.fromEntries(question.columns.map(([name, zh, en]) => [name, this.app.language === 'zh' ? zh : en]));
    const query = this.app.queries.complete(this.filledIn(question, fields));
    const answer = await this.app.engine.question(query, this.app.language);
    const read = readAnswer(answer);
    $('answer').replaceChildren(
      element('p', { class: 'note', role: 'status' }, filled(this.app.words.rows, { n: read.rows.length, ms: Math.round(answer.ms) })),
      this.table(read, heads),
      read.rows.length ? button(this.app.words.csv, () => download(`${question.name}.csv`, 'text/csv', csv(read, heads))) : '',
    );
  }

  // ---- the pane

  edit(query, question) {
    const { app } = this;
    app.tab('sparql');
    const title = question ? `# ${question[app.language]}\n` : '';
    $('editor').value = title + query;
    $('editor').focus();
    $('editor').setSelectionRange(0, 0);
    $('editor').scrollTop = 0;
  }

  async run() {
    const { app } = this;
    const { words } = app;
    $('run').disabled = true;
    $('stop').disabled = false;
    $('results').replaceChildren(element('p', {}, words.busy));
    this.turn = (this.turn ?? 0) + 1;
    const { turn } = this;
    try {
      const answer = await app.engine.query(app.queries.complete($('editor').value));
      if (turn !== this.turn) return;
      this.answer = { ...readAnswer(answer), triples: answer.form === 'triples' ? answer.answer : null };
      const { rows } = this.answer;
      const told = [filled(words.rows, { n: rows.length, ms: Math.round(answer.ms) })];
      if (rows.length > ROWS) told.push(filled(words.first, { n: rows.length, max: ROWS }));
      $('results').replaceChildren(element('p', { class: 'note', role: 'status' }, told.join(' · ')), this.table(this.answer, {}));
    } catch (error) {
      if (turn !== this.turn) return;
      this.answer = null;
      $('results').replaceChildren(element('p', { class: 'error', role: 'alert' }, located(error.message)));
    } finally {
      if (turn === this.turn) {
        $('run').disabled = false;
        $('stop').disabled = true;
        for (const id of ['csv', 'toGraph']) $(id).disabled = !this.answer?.rows.length;
      }
    }
  }

  stop() {
    this.turn += 1;
    this.app.restart();
    $('run').disabled = false;
    $('stop').disabled = true;
    $('results').replaceChildren(element('p', { role: 'status' }, this.app.words.stopped));
  }

  save() {
    download('answer.csv', 'text/csv', csv(this.answer, {}));
  }

  toGraph() {
    const { app } = this;
    const iris = new Set();
    for (const row of this.answer.rows) {
      for (const term of Object.values(row)) if (term.type === 'uri' && app.index.has(term.value)) iris.add(term.value);
    }
    if (!iris.size) return;
    app.tab('graph');
    app.act(() => app.scene.show([...iris]));
  }

  table({ columns, rows, yes }, heads) {
    const { app } = this;
    if (yes !== undefined) return element('p', { class: 'yes' }, yes ? app.words.yes : app.words.no);
    if (!rows.length) return element('p', {}, app.words.noRows);
    return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': app.words.results }, element('table', {},
      element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, heads[name] ?? name)))),
      element('tbody', {}, ...rows.slice(0, ROWS).map((row) => element('tr', {}, ...columns.map((name) => element('td', {}, this.cell(row[name]))))))));
  }

  cell(term) {
    const { app } = this;
    if (!term) return '';
    const thing = term.type === 'uri' ? app.index.thing(term.value) : this.named(term.value);
    if (!thing) return term.type === 'uri' ? app.queries.term(term.value) : term.value;
    const text = term.type === 'uri' ? `${app.nameOf(thing.iri)} (${thing.id})` : term.value;
    return button(text, () => app.act(() => app.visit(thing.iri)), { class: 'link' });
  }

  // Named questions answer with names: those that only one thing has lead back to it.
  named(text) {
    if (!this.names) {
      this.names = new Map();
      for (const thing of this.app.index.things) {
        for (const name of new Set([thing.zh, thing.en])) this.names.set(name, this.names.has(name) ? null : thing);
      }
    }
    return this.names.get(text);
  }
}

function readAnswer({ form, answer }) {
  if (form === 'triples') {
    const lines = answer.split('\n').filter(Boolean);
    const rows = lines.map((line) => {
      const [, subject, predicate, object] = /^(\S+) (\S+) (.*) \.$/.exec(line);
      return { subject: term(subject), predicate: term(predicate), object: term(object) };
    });
    return { columns: ['subject', 'predicate', 'object'], rows };
  }
  const { head, results, boolean } = JSON.parse(answer);
  if (boolean !== undefined) return { columns: [], rows: [], yes: boolean };
  return { columns: head.vars, rows: results.bindings };
}

function term(text) {
  if (text.startsWith('<')) return { type: 'uri', value: text.slice(1, -1) };
  if (!text.startsWith('"')) return { type: 'bnode', value: text };
  const end = text.lastIndexOf('"');
  const value = text.slice(1, end).replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/g, (_, code) => {
    if (code.length > 1) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code;
  });
  return { type: 'literal', value };
}

// A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
function csv({ columns, rows }, heads) {
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const harmless = (text) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
  const line = (cells) => cells.map(quoted).join(',');
  const body = rows.map((row) => line(columns.map((name) => harmless(row[name]?.value ?? ''))));
  // The mark tells spreadsheets that this is UTF-8.
  return `\ufeff${[line(columns.map((name) => heads[name] ?? name)), ...body].join('\n')}\n`;
}

const literal = (text) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}"`;

// The prefixes stand in a line of their own before the query: the user's first line is the second.
function located(message) {
  return message.replace(/at (\d+):(\d+)/, (_, line, column) => `at ${Math.max(1, line - 1)}:${column}`);
}
