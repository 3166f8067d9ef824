"""A third JSON-LD processor, jsonld.js, reads facts by the published contexts as ours does."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from cppcc_graph.facts.profile import Language
from cppcc_graph.rdf.context import FILES
from cppcc_graph.resources import folder

JSONLD = "jsonld@8.3.3"
BASE = "https://w3id.org/cppcc-graph/report/shili-2020/"
SCRIPT = """
const jsonld = require('jsonld');
const {document, base} = JSON.parse(require('fs').readFileSync(0, 'utf-8'));
const documentLoader = url => { throw new Error('nothing is fetched: ' + url); };
jsonld.toRDF(document, {base, format: 'application/n-quads', documentLoader})
  .then(quads => process.stdout.write(quads));
"""
FACTS = {
    Language.EN: {
        "id": "meta",
        "contents": [
            {
                "id": "p-1-1",
                "selector": {"id": "s-1-1", "start": 3, "end": 9},
                "hasFactGraph": [
                    {
                        "id": "g-1-1",
                        "assertionMode": "stated",
                        "facts": [
                            {
                                "id": "e:fig-1",
                                "type": "Figure",
                                "value": "343.5",
                                "unit": "yuan",
                                "base": "received",
                                "verbatim": "343.5元",
                                "figureOf": "e:c",
                            },
                            {
                                "id": "e:step-1",
                                "type": "HandlingStep",
                                "label": {"zh": "不予立案", "en": "not filed"},
                                "stage": "notFiled",
                                "refusalReason": "personalCase",
                                "satisfactionWithWork": "satisfied",
                            },
                            {"id": "e:gap-1", "missingProperty": ["proposer", "label"]},
                        ],
                    }
                ],
            }
        ],
    },
    Language.ZH: {
        "编号": "meta",
        "内容": [
            {
                "编号": "p-1-1",
                "有事实图": [
                    {
                        "编号": "g-1-1",
                        "陈述方式": "明示",
                        "事实": [
                            {
                                "编号": "e:session-4",
                                "类型": "全体会议",
                                "名称": {"zh": "五届四次会议"},
                                "会议次别": 4,
                                "活动类型": "全体会议",
                            },
                            {"编号": "e:ding", "党派": "民盟"},
                        ],
                    }
                ],
            }
        ],
    },
}


@pytest.fixture(scope="session")
def modules() -> Path:
    """Return a folder whose node_modules hold jsonld.js, installed once."""
    if shutil.which("npm") is None and os.environ.get("CI") != "true":
        pytest.skip("Node is not installed")
    place = Path(sys.prefix) / "jsonld-js"
    if not (place / "node_modules" / "jsonld").is_dir():
        place.mkdir(exist_ok=True)
        install = [
            "npm",
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(place),
            JSONLD,
        ]
        subprocess.run(install, check=True)
    return place


@pytest.mark.parametrize("language", Language)
def test_jsonld_js_reads_the_same_quads(language: Language, modules: Path) -> None:
    context = json.loads((folder("ontology") / FILES[language]).read_text("utf-8"))["@context"]
    document = {"@context": context, **FACTS[language]}

    run = subprocess.run(
        ["node", "-e", SCRIPT],
        input=json.dumps({"document": document, "base": BASE}),
        env={**os.environ, "NODE_PATH": str(modules / "node_modules")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    theirs = {str(quad) for quad in parse(run.stdout, RdfFormat.N_QUADS)}
    ours = {str(q) for q in parse(json.dumps(document), RdfFormat.JSON_LD, base_iri=BASE)}
    assert theirs == ours
    assert len(ours) >= 5
