// The SPARQL engine, in a worker so that a slow query never freezes the page.
// Messages: {id, op: 'start', wasm, data, whole, merge}, then {id, op: 'query', query} and, for a named
// question, {id, op: 'answer', query, language}.
import init, { Store } from 'oxigraph/web.js';
import { lent } from './borrow.js';
import { unpacked } from './unpack.js';

const CHUNK = 1 << 22;
const NEWLINE = 10;
let store;
const loans = new Map();

async function start({ wasm, data, whole, merge }) {
  const program = await new Response(unpacked(wasm)).arrayBuffer();
  await init({ module_or_path: program });
  store = new Store();
  await load(unpacked(data).getReader(), whole);
  // The file holds each statement once, in its graph; plain queries ask all graphs together.
  if (merge) store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }');
  return { size: store.size };
}

// Loads line by line in pieces, so that a large dataset is never in memory as text. The engine gives
// blank nodes new names in each piece: the lines that have some come first, in `whole` bytes.
async function load(reader, whole) {
  let parts = [];
  let held = 0;
  let least = Math.max(whole, CHUNK);
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      parts.push(value);
      held += value.length;
    }
    if (held < least && !done) continue;
    const bytes = joined(parts, held);
    const end = done ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    if (end) {
      const options = { format: 'application/n-quads', no_transaction: true, lenient: true };
      store.load(bytes.subarray(0, end), options);
    }
    if (done) return;
    parts = [bytes.slice(end)];
    held = parts[0].length;
    least = CHUNK;
  }
}

function joined(parts, size) {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

// The answer of a named question, with names lent in its language.
function answer({ query: text, language }) {
  if (!loans.has(language)) loans.set(language, lent(store, language));
  const { add, drop } = loans.get(language);
  for (const each of drop) store.delete(each);
  for (const each of add) store.add(each);
  try {
    return query({ query: text });
  } finally {
    for (const each of add) store.delete(each);
    for (const each of drop) store.add(each);
  }
}

function query({ query: text }) {
  const began = performance.now();
  const options = { results_format: 'application/sparql-results+json' };
  try {
    const answer = store.query(text, options);
    return { form: 'table', answer, ms: performance.now() - began };
  } catch (error) {
    // What the engine says when the answer is triples and not rows.
    if (!String(error).includes('RDF format')) throw error;
    const answer = store.query(text, { results_format: 'application/n-triples' });
    return { form: 'triples', answer, ms: performance.now() - began };
  }
}

self.onmessage = async ({ data: message }) => {
  try {
    const found = await { start, query, answer }[message.op](message);
    self.postMessage({ id: message.id, ...found });
  } catch (error) {
    self.postMessage({ id: message.id, error: String(error).replace(/^Error: /, '') });
  }
};
