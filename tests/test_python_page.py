"""The page on Python does what it shows."""

import doctest

from cppcc_graph.resources import folder


def test_every_example_of_the_page_on_python_gives_what_it_shows() -> None:
    page = folder("docs") / "python.md"

    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert (failed, tried > 10) == (0, True)
