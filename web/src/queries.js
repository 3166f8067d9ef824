// The SPARQL behind each view, as it is shown to whoever asks for it.
export const AROUND = 5000; // statements asked for around one thing
const NS = 'https://w3id.org/cppcc-graph/ns#';

// IRIs come from data and from the address bar: what SPARQL does not allow in <…> is refused.
export function reference(iri) {
  if (!/^[^\u0000-\u0020<>"{}|^`\\]+$/.test(iri)) throw new Error(`not an IRI: ${iri}`);
  return `<${iri}>`;
}

export class Queries {
  constructor({ sourced, unsourced, prefixes }) {
    this.sourced = sourced;
    this.unsourced = unsourced;
    this.prefixes = Object.entries(prefixes);
    this.prologue = this.prefixes.map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join(' ');
  }

  // Declares what a query uses without declaring it; in one line, so that line numbers hold but one.
  complete(query) {
    return `${this.prologue}\n${query}`;
  }

  term(iri) {
    reference(iri);
    for (const [name, base] of this.prefixes) {
      const local = iri.startsWith(base) ? iri.slice(base.length) : '';
      if (/^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?$/.test(local)) return `${name}:${local}`;
    }
    return `<${iri}>`;
  }

  terms(iris) {
    return iris.map((iri) => this.term(iri)).join(' ');
  }

  // One statement with how it is meant: in the graph of a passage or register, in none, or either.
  said(from, to, more = '') {
    const known = `GRAPH ?g { ${from} ?p ${to} } ?g cppcc:assertionMode ?mode .`;
    const stated = 'FILTER(?mode != code:mode-derived)';
    if (!this.unsourced) return `${known} ${stated}${more}`;
    if (!this.sourced) return `${from} ?p ${to} .`;
    return `${from} ?p ${to} . OPTIONAL { ${known}${more} } FILTER(!BOUND(?mode) || ?mode != code:mode-derived)`;
  }

  // The same for several things. VALUES inside the group is what makes the engine look things up one
  // by one; with OPTIONAL it would read the whole dataset even so, so there each thing has its branch.
  saidBy(things, rest) {
    if (this.sourced && this.unsourced) {
      return things.map((iri) => {
        const me = this.term(iri);
        return `{ ${this.said(me, '?to')} BIND(${me} AS ?from) ${rest} }`;
      }).join('\n  UNION ');
    }
    return `VALUES ?from { ${this.terms(things)} }
  ${this.said('?from', '?to')} ${rest}`;
  }

  around(thing, limit = AROUND) {
    const me = this.term(thing);
    return `SELECT DISTINCT ?from ?p ?to ?mode WHERE {
  { ${this.said(me, '?to')} BIND(${me} AS ?from) }
  UNION
  { ${this.said('?from', me)} BIND(${me} AS ?to) }
} LIMIT ${limit}`;
  }

  // All that is said by these things: with it the links among what is seen are known.
  from(things) {
    return `SELECT DISTINCT ?from ?p ?to ?mode WHERE {
  ${this.saidBy(things, 'FILTER(ISIRI(?to))')}
}`;
  }

  // Exactly the links among the given things.
  among(things) {
    return `SELECT DISTINCT ?from ?p ?to WHERE {
  ${this.saidBy(things, `VALUES ?to { ${this.terms(things)} }`)}
}`;
  }

  evidence(thing, limit = 2000) {
    const me = this.term(thing);
    const place = `
    OPTIONAL { ?g ^cppcc:hasFactGraph ?passage . ?passage cppcc:locator ?locator ; oa:hasSource ?report ; oa:hasSelector ?s .
      ?s oa:start ?start ; oa:end ?end OPTIONAL { ?s oa:exact ?exact } }`;
    return `SELECT DISTINCT ?from ?p ?to ?mode ?locator ?report ?start ?end ?exact WHERE {
  { ${this.said(me, '?to', place)} }
  UNION
  { ${this.said('?from', me, place)} }
} ORDER BY ?start ?end ?p ?from ?to LIMIT ${limit}`;
  }

  figures(thing) {
    return `SELECT DISTINCT ?figure ?label ?indicator ?verbatim ?precision WHERE {
  ?figure cppcc:figureOf|^cppcc:hasFigure ${this.term(thing)} .
  OPTIONAL { ?figure rdfs:label ?label }
  OPTIONAL { ?figure cppcc:indicator ?indicator } OPTIONAL { ?figure cppcc:verbatim ?verbatim }
  OPTIONAL { ?figure cppcc:precision ?precision }
} ORDER BY ?figure`;
  }

  labels(iris) {
    return `SELECT ?x ?label WHERE { VALUES ?x { ${this.terms(iris)} } ?x rdfs:label|skos:prefLabel ?label }`;
  }

  // What the first view counts, which is not SPARQL's to find: who belongs together.
  kinds(language) {
    return `SELECT ?kind (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  ?thing a ?class ; rdfs:label ?name .
  ?class rdfs:label ?kind . FILTER(LANG(?kind) = "${language}")
} GROUP BY ?kind ORDER BY DESC(?things) ?kind`;
  }

  places(language) {
    return `SELECT ?place ?name ?above WHERE {
  ?place a dcterms:Location ; rdfs:label ?name . FILTER(LANG(?name) = "${language}")
  OPTIONAL { ?place dcterms:isPartOf ?upper . ?upper a dcterms:Location ; rdfs:label ?above . FILTER(LANG(?above) = "${language}") }
} ORDER BY ?above ?name`;
  }

  instances(kind) {
    return `SELECT DISTINCT ?x WHERE { ?x a ${kind} } LIMIT 5000`;
  }
}

export const local = (iri) => iri.replace(/^.*[#/]/, '');
export const modeOf = (iri) => (iri ? local(iri).replace(/^mode-/, '') : 'unsourced');
export const isOwn = (iri, name) => iri === NS + name;
