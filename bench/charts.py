"""What static pictures cost: processor time of the query and of the drawing, and the SVG's size.

The flow chart's bar is 10 ms and 150 kB, font included. Needs nothing but the package:
``python bench/charts.py [dataset]``. Each figure is the least of many, so that other work on the
machine counts little.
"""

import sys
import time
from pathlib import Path

from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.charts.gallery import CHARTS
from cppcc_graph.view.charts.svg import svg

_ROUNDS = 30


def main() -> None:
    """Print a line for each picture."""
    store = open_dataset(Path(sys.argv[1]) if sys.argv[1:] else folder("data") / "dataset.nq")
    print("picture      query and drawing    font and file       all       size")
    for name, chart in CHARTS.items():
        made, written = [], []
        for _ in range(_ROUNDS):
            start = time.process_time()
            picture = chart.make(store, "zh")
            middle = time.process_time()
            drawn = svg(picture)
            made.append(middle - start)
            written.append(time.process_time() - middle)
        first, second = 1000 * min(made), 1000 * min(written)
        size = len(drawn.encode("utf-8")) / 1000
        both = f"{first + second:7.1f} ms"
        print(f"{name:<12} {first:14.1f} ms {second:13.1f} ms {both} {size:7.1f} kB")


if __name__ == "__main__":
    main()
