"""Answers as Arrow tables and Parquet files. The only module that knows pyarrow."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Final

from cppcc_graph.errors import MissingExtraError
from cppcc_graph.rdf.columns import BATCH, Batch, Kind, Rows, Wider, batches

#: The Arrow type of each kind of column. A column without a value is text: it may get some.
_TYPES: Final = {
    Kind.EMPTY: "string",
    Kind.TRUTH: "bool_",
    Kind.WHOLE: "int64",
    Kind.NUMBER: "float64",
    Kind.DAY: "date32",
    Kind.TEXT: "string",
}


def arrow_table(columns: Sequence[str], ask: Callable[[], Rows]) -> object:
    """Return the rows as a ``pyarrow.Table``.

    ``ask`` gives the rows. It is called again when a later row widens the type of a column.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    arrow = _pyarrow()
    kinds = None
    while True:
        try:
            parts = list(batches(len(columns), ask(), kinds))
        except Wider as wider:
            kinds = wider.kinds
            continue
        schema = _schema(arrow, columns, parts[0].kinds)
        return arrow.Table.from_batches([_record(arrow, schema, part) for part in parts], schema)


def write_parquet(
    columns: Sequence[str], ask: Callable[[], Rows], file: BinaryIO, size: int = BATCH
) -> None:
    """Write the rows as Parquet, a row group for each ``size`` rows; no more than those are held.

    ``ask`` gives the rows. It is called again when a later row widens the type of a column: then
    ``file``, which can be sought, is written anew. The same rows give the same bytes.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    arrow = _pyarrow()
    kinds = None
    while True:
        file.seek(0)
        file.truncate()
        try:
            _write(arrow, columns, batches(len(columns), ask(), kinds, size), file)
        except Wider as wider:
            kinds = wider.kinds
        else:
            return


def _write(arrow: Any, columns: Sequence[str], parts: Iterator[Batch], file: BinaryIO) -> None:
    from pyarrow import parquet  # a submodule, loaded only when a file is written

    start = next(parts)
    schema = _schema(arrow, columns, start.kinds)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        writer.write_batch(_record(arrow, schema, start))
        for part in parts:
            writer.write_batch(_record(arrow, schema, part))


def _schema(arrow: Any, columns: Sequence[str], kinds: Sequence[Kind]) -> object:
    types = (getattr(arrow, _TYPES[kind])() for kind in kinds)
    return arrow.schema(list(zip(columns, types, strict=True)))


def _record(arrow: Any, schema: object, part: Batch) -> object:
    return arrow.RecordBatch.from_arrays(
        [
            arrow.array(values, type=getattr(arrow, _TYPES[kind])())
            for kind, values in zip(part.kinds, part.values, strict=True)
        ],
        schema=schema,
    )


def _pyarrow() -> Any:
    try:
        import pyarrow  # heavy, and an extra
    except ImportError as error:
        raise MissingExtraError(
            "Arrow and Parquet need pyarrow; run: pip install 'cppcc-graph[arrow]'"
        ) from error
    return pyarrow
