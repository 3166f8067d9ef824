// What a dataset lacks for an answer, as the command line lends it: a name in the language asked for,
// and, with several reports, the report's name before a passage's. Lent for one answer, then taken back.
import { defaultGraph, literal, namedNode, quad } from 'oxigraph/web.js';

const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const LOCATOR = 'https://w3id.org/cppcc-graph/ns#locator';
const SOURCE = 'http://www.w3.org/ns/oa#hasSource';
const SPOKEN = [`${RDFS}label`, `${SKOS}prefLabel`, `${SKOS}note`];
const LANGUAGES = ['zh', 'en'];

const stated = (subject, predicate, object) => quad(subject, predicate, object, defaultGraph());

// Returns the statements to add and those to drop, for answers in a language.
export function lent(store, language) {
  const add = SPOKEN.flatMap((property) => names(store, namedNode(property), language));
  const drop = [];
  const rows = store.query(`SELECT ?passage ?locator ?report ?label WHERE { ?passage <${LOCATOR}> ?locator ; <${SOURCE}> ?report
    OPTIONAL { ?report <${RDFS}label> ?label FILTER(LANG(?label) = "${language}") } }`);
  const borrowed = new Map(add.map((each) => [`${each.subject.value} ${each.predicate.value}`, each.object.value]));
  const places = rows.map((row) => ({ passage: row.get('passage'), locator: row.get('locator'), report: row.get('report').value, label: row.get('label')?.value }));
  if (new Set(places.map(({ report }) => report)).size > 1) {
    for (const { passage, locator, report, label } of places) {
      const name = label ?? borrowed.get(`${report} ${RDFS}label`) ?? report;
      drop.push(stated(passage, namedNode(LOCATOR), locator));
      add.push(stated(passage, namedNode(LOCATOR), literal(`${name} · ${locator.value}`)));
    }
  }
  return { add, drop };
}

function names(store, property, language) {
  const best = new Map();
  const spoken = new Set();
  for (const row of store.query(`SELECT ?x ?words WHERE { ?x <${property.value}> ?words }`)) {
    const [thing, words] = [row.get('x'), row.get('words')];
    if (words.language === language) spoken.add(thing.value);
    const held = best.get(thing.value);
    if (!held || before(words, held.words)) best.set(thing.value, { thing, words });
  }
  return [...best.values()].filter(({ thing }) => !spoken.has(thing.value))
    .map(({ thing, words }) => stated(thing, property, literal(words.value, language)));
}

// Chinese or English before other languages, else the smallest.
function before(a, b) {
  const key = ({ language, value }) => [LANGUAGES.includes(language) ? 0 : 1, language ?? '', value];
  const [x, y] = [key(a), key(b)];
  for (let at = 0; at < 3; at += 1) if (x[at] !== y[at]) return x[at] < y[at];
  return false;
}
