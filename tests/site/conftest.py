"""The site, written once for all tests."""

from pathlib import Path

import pytest

from cppcc_graph.site.build import Places, write_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    write_site(folder, Places())
    return folder
