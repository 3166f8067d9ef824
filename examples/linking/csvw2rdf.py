#!/usr/bin/env python3
"""CSV to RDF by CSVW metadata: python csvw2rdf.py METADATA.json > data.nt.

A small part of the W3C standards “Metadata Vocabulary for Tabular Data” and “Generating RDF from
Tabular Data on the Web” (minimal mode), with the standard library alone:

    table    url, dialect (delimiter, encoding), tableSchema; one table or "tables"
    schema   aboutUrl, columns
    column   name, titles, aboutUrl, propertyUrl, valueUrl, lang, datatype, null, separator,
             default, suppressOutput, virtual

Templates fill {name} with the cell of that column; in "default" of a virtual column too, which the
standard does not have. Columns are found by their titles, so their order in the table is free.
A cell that is empty or "null" makes no statement. Whatever else the metadata holds is refused.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dc": "http://purl.org/dc/terms/",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
COLUMN = {"name", "titles", "aboutUrl", "propertyUrl", "valueUrl", "lang", "datatype", "null",
          "separator", "default", "suppressOutput", "virtual", "dc:description"}  # fmt: skip
FORMATS = {"yyyy-MM-dd": "%Y-%m-%d", "yyyy/MM/dd": "%Y/%m/%d", "yyyy.MM.dd": "%Y.%m.%d",
           "yyyyMMdd": "%Y%m%d", "yyyy年M月d日": "%Y年%m月%d日"}  # fmt: skip


def expand(name: str) -> str:
    """Return an address or a name with one of the prefixes as an address."""
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name


def fill(template: str, cells: Mapping[str, str]) -> str:
    """Return a template with the cells in it, nothing where one of them is empty."""
    names = re.findall(r"\{(\w+)\}", template)
    if any(not cells.get(name) for name in names):
        return ""
    return re.sub(r"\{(\w+)\}", lambda found: cells[found[1]], template)


def address(template: str, cells: Mapping[str, str]) -> str:
    """Return the address a template makes of the cells, nothing where one of them is empty."""
    return fill(template, {name: quote(cell, safe="") for name, cell in cells.items()})


def literal(text: str, column: Mapping[str, Any], place: str) -> str:
    """Return a cell as an N-Triples literal."""
    kind = column.get("datatype", "string")
    base, form = (kind, None) if isinstance(kind, str) else (kind["base"], kind.get("format"))
    if base == "date" and form:
        try:
            text = datetime.strptime(text, FORMATS[form]).date().isoformat()
        except ValueError:
            sys.exit(f"{place}: “{text}” is no date written {form}; mend the cell")
    if base in ("integer", "decimal") and not re.fullmatch(r"[+-]?\d+(\.\d+)?", text):
        sys.exit(f"{place}: “{text}” is no number; mend the cell")
    escaped = json.dumps(text, ensure_ascii=False)
    if "lang" in column:
        return f"{escaped}@{column['lang']}"
    return escaped if base == "string" else f"{escaped}^^<{PREFIXES['xsd']}{base}>"


def statements(table: Mapping[str, Any], folder: Path) -> Iterator[str]:
    """Yield the N-Triples of a table."""
    path = folder / table["url"]
    dialect = table.get("dialect", {})
    schema = table["tableSchema"]
    columns = schema["columns"]
    for column in columns:
        unknown = set(column) - COLUMN
        if unknown:
            sys.exit(f"{path}: {column['name']}: {sorted(unknown)[0]} is not supported")
    with path.open(encoding=dialect.get("encoding", "utf-8-sig"), newline="") as file:
        rows = csv.DictReader(file, delimiter=dialect.get("delimiter", ","))
        heads = {head.strip() for head in rows.fieldnames or []}
        for column in columns:
            title = column.get("titles", column["name"])
            if not column.get("virtual") and title not in heads:
                sys.exit(f"{path}: has no column “{title}”; it has: {', '.join(sorted(heads))}")
        for row in rows:
            yield from row_statements(row, schema, columns, f"{path}:{rows.line_num}")


def row_statements(
    row: Mapping[str | None, str | None],
    schema: Mapping[str, Any],
    columns: Sequence[Mapping[str, Any]],
    place: str,
) -> Iterator[str]:
    """Yield the N-Triples of a row."""
    row = {head.strip(): (cell or "").strip() for head, cell in row.items() if head}
    cells = {}
    for column in columns:
        text = row.get(column.get("titles", column["name"]), "") or column.get("default", "")
        nulls = column.get("null", [])
        cells[column["name"]] = (
            "" if text in ([nulls] if isinstance(nulls, str) else nulls) else text
        )
    for column in columns:
        text = cells[column["name"]]
        if column.get("virtual") and "default" in column:
            text = fill(column["default"], cells)
        about = address(column.get("aboutUrl", schema.get("aboutUrl", "")), cells)
        if column.get("suppressOutput") or not about or not (text or column.get("virtual")):
            continue
        path = expand(column["propertyUrl"])
        separator = column.get("separator")
        for part in text.split(separator) if separator else [text]:
            filled = {**cells, column["name"]: part.strip()}
            if "valueUrl" in column:
                value = address(column["valueUrl"], filled)
                if value:
                    yield f"<{about}> <{path}> <{expand(value)}> ."
            elif part.strip():
                yield f"<{about}> <{path}> {literal(part.strip(), column, place)} ."


def main() -> None:
    """Read the metadata named on the command line and print N-Triples in UTF-8."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    metadata = Path(sys.argv[1])
    document = json.loads(metadata.read_text("utf-8"))
    seen = set()
    for table in document.get("tables", [document]):
        for statement in statements(table, metadata.parent):
            if statement not in seen:
                seen.add(statement)
                sys.stdout.buffer.write(f"{statement}\n".encode())


if __name__ == "__main__":
    main()
