// The SPARQL behind each view, as it is shown to whoever asks for it.
const NS = 'https://w3id.org/cppcc-graph/ns#';
const DERIVED = '<https://w3id.org/cppcc-graph/graph/derived>';

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

  // What a report states, with how it is meant; and what stands in no report's graph, if there is such.
  said(from, to, more = '') {
    const parts = [];
    if (this.sourced) {
      parts.push(`GRAPH ?g { ${from} ?p ${to} } ?g cppcc:assertionMode ?mode .${more}`);
    }
    if (this.unsourced) {
      parts.push(`${from} ?p ${to} .
    FILTER NOT EXISTS { GRAPH ?h { ${from} ?p ${to} } ?h cppcc:assertionMode ?m }
    FILTER NOT EXISTS { GRAPH ${DERIVED} { ${from} ?p ${to} } }`);
    }
    return parts;
  }

  around(thing, limit = 3000) {
    const me = this.term(thing);
    const sides = [
      ...this.said(me, '?to').map((part) => `{ ${part} BIND(${me} AS ?from) }`),
      ...this.said('?from', me).map((part) => `{ ${part} BIND(${me} AS ?to) }`),
    ];
    return `SELECT DISTINCT ?from ?p ?to ?mode WHERE {
  ${sides.join('\n  UNION\n  ')}
} LIMIT ${limit}`;
  }

  // All that is said by these things: with it the links among what is seen are known.
  from(things) {
    const parts = this.said('?from', '?to').map((part) => `{ ${part} }`);
    return `SELECT DISTINCT ?from ?p ?to ?mode WHERE {
  VALUES ?from { ${this.terms(things)} }
  ${parts.join('\n  UNION\n  ')}
  FILTER(ISIRI(?to))
}`;
  }

  // Exactly the links among the given things.
  among(things) {
    const parts = this.said('?from', '?to').map((part) => `{ ${part} }`);
    const known = this.terms(things);
    return `SELECT DISTINCT ?from ?p ?to WHERE {
  VALUES ?from { ${known} }
  ${parts.join('\n  UNION\n  ')}
  VALUES ?to { ${known} }
}`;
  }

  evidence(thing, limit = 2000) {
    const me = this.term(thing);
    const place = `
    OPTIONAL { ?passage cppcc:hasFactGraph ?g ; cppcc:locator ?locator ; oa:hasSource ?report ; oa:hasSelector ?s .
      ?s oa:start ?start ; oa:end ?end OPTIONAL { ?s oa:exact ?exact } }`;
    const sides = [
      ...this.said(me, '?to', place).map((part) => `{ ${part} }`),
      ...this.said('?from', me, place).map((part) => `{ ${part} }`),
    ];
    return `SELECT DISTINCT ?from ?p ?to ?mode ?locator ?report ?start ?end ?exact WHERE {
  ${sides.join('\n  UNION\n  ')}
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
