"""The dataset as a Croissant card."""

import json
from typing import Any

from cppcc_graph import __version__
from cppcc_graph.site.counts import ABOUT, DATASET, DUMP, LICENCE, TITLE, Counts
from cppcc_graph.site.terms import DCTERMS


def croissant(counts: Counts) -> bytes:
    """Return the Croissant 1.0 card of the dataset as JSON-LD.

    Croissant describes tables; N-Quads are given as the file they are, without record sets.
    """
    card: dict[str, Any] = {
        "@context": {
            "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
            "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
            "dct": DCTERMS, "citeAs": "cr:citeAs", "column": "cr:column",
            "conformsTo": "dct:conformsTo",
            "data": {"@id": "cr:data", "@type": "@json"},
            "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
            "examples": {"@id": "cr:examples", "@type": "@json"},
            "extract": "cr:extract", "field": "cr:field", "fileProperty": "cr:fileProperty",
            "fileObject": "cr:fileObject", "fileSet": "cr:fileSet", "format": "cr:format",
            "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset",
            "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5",
            "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet",
            "references": "cr:references", "regex": "cr:regex", "repeated": "cr:repeated",
            "replace": "cr:replace", "separator": "cr:separator", "source": "cr:source",
            "subField": "cr:subField", "transform": "cr:transform",
        },
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "cppcc-graph-jingzhou-2020",
        "alternateName": [TITLE["en"], TITLE["zh"]],
        "description": f"{ABOUT['en']} {counts.triples} triples about {counts.entities} things "
        f"in {counts.graphs} named graphs.",
        "url": DATASET,
        "sameAs": DATASET,
        "license": LICENCE,
        "version": __version__,
        "inLanguage": ["zh", "en"],
        "keywords": ["CPPCC", "政协", "提案", "knowledge graph", "RDF"],
        "creator": {"@type": "sc:Organization", "name": "cppcc-graph contributors"},
        "citeAs": f"cppcc-graph contributors. {TITLE['en']}, version {__version__}. {DATASET}",
        "isLiveDataset": False,
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": "dataset.nq",
                "name": "dataset.nq",
                "description": "Sorted N-Quads: a named graph for each passage, and the default "
                "graph with every triple once.",
                "contentUrl": DUMP,
                "encodingFormat": "application/n-quads",
                "contentSize": f"{counts.size} B",
                "sha256": counts.sha256,
            }
        ],
    }  # fmt: skip
    return (json.dumps(card, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
