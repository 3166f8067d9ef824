"""Compile the extraction where ``CPPCC_GRAPH_COMPILE=1 pip install .`` asks for it.

Why and how much faster: docs/decisions/0044-the-extraction-can-be-compiled.md.
"""

import contextlib
import os
from modulefinder import ModuleFinder
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASKED = "CPPCC_GRAPH_COMPILE"
#: In the versions of constraints.txt, with which the results were compared.
COMPILER = ("mypy", "librt", "mypy-extensions")
#: What is compiled: this module, and all that it imports of the package around it.
ENTRY = "cppcc_graph.text.extract"
#: Types are checked strictly by `make test`; here the libraries are not installed.
SETTINGS = ("--config-file=", "--ignore-missing-imports")


class CompiledExtraction(BuildHookInterface):  # type: ignore[type-arg]
    """Puts compiled modules beside the Python ones, which stay for readers."""

    def dependencies(self) -> list[str]:
        """Return what a build needs besides hatchling: nothing, unless compiling is asked for."""
        if os.environ.get(ASKED) != "1":
            return []
        tried = Path(self.root, "constraints.txt").read_text("utf-8").splitlines()
        return [line for line in tried if line.split("==")[0] in COMPILER] + ["setuptools>=65"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for a wheel; an editable install runs the sources themselves."""
        if os.environ.get(ASKED) != "1" or self.target_name != "wheel" or version == "editable":
            return
        self.place = TemporaryDirectory()  # gone with the builder, after the wheel is written
        built = _compile(Path(self.root, "src"), Path(self.place.name))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for path in built.rglob("*.*"):
            build_data["force_include"][str(path)] = path.relative_to(built).as_posix()


def _compile(source: Path, place: Path) -> Path:
    """Compile what extracting needs; return the folder with the compiled modules."""
    # Only where they were asked for are these installed.
    from mypyc.build import mypycify
    from setuptools import Distribution

    # From there the files have the names that tracebacks shall tell.
    with contextlib.chdir(source):
        extensions = mypycify(
            [f"--cache-dir={place}/cache", *SETTINGS, *_modules(source)],
            # More optimisation, and all in one file, take twice as long and gave nothing.
            opt_level="1",
            debug_level="0",
            multi_file=True,
            target_dir=f"{place}/c",
        )
        build = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        build.build_lib, build.build_temp = f"{place}/built", f"{place}/temp"
        build.ensure_finalized()
        build.run()
    return place / "built"


def _modules(source: Path) -> list[str]:
    """Return the files of the modules to compile, relative to the folder of the sources."""
    # The root imports its Python face only when that is used.
    finder = ModuleFinder([str(source)], excludes=["cppcc_graph.api"])
    finder.import_hook(ENTRY)
    package = ENTRY.rpartition(".")[0] + "."
    return sorted(
        Path(module.__file__).relative_to(source).as_posix()
        for name, module in finder.modules.items()
        if name.startswith(package)
    )
