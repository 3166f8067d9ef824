"""An existing Dask cluster as the place where many reports are read. The only module that knows Dask."""

from concurrent.futures import Executor
from importlib import import_module
from typing import Any

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.text.batch import rules_digest

_PATIENCE = "10s"


class Cluster:
    """The workers of a cluster, by the address of its scheduler, such as tcp://10.0.0.1:8786.

    The workers need this version of cppcc-graph and no folder in common with this machine. A task
    whose worker dies is given to another by the cluster itself.

    Raises on opening:
        MissingExtraError: Dask is not installed here.
        InputError: nothing answers at the address, or a worker has other rules.
    """

    def __init__(self, address: str) -> None:
        try:
            distributed = import_module("distributed")
        except ImportError as error:
            raise MissingExtraError(
                "--dask needs Dask; pip install 'cppcc-graph[dask]' here and on the workers"
            ) from error
        try:
            self._client: Any = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(
                f"{address}: no scheduler answers ({error}); start one or mend the address"
            ) from error
        try:
            self._check(address)
        except BaseException:
            self.close()
            raise

    def _check(self, address: str) -> None:
        rules = self._client.run(rules_digest, on_error="return")
        if not rules:
            raise InputError(f"{address}: the cluster has no workers; start some")
        for worker, found in sorted(rules.items()):
            if found != rules_digest():
                raise InputError(
                    f"{worker}: has another version of cppcc-graph, or none; install "
                    "the one of this machine there"
                )

    def size(self) -> int:
        """Return how many reports the workers read at a time, now."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def start(self) -> Executor:
        """Return the cluster as an executor."""
        # Not pure: the results are files, and the cluster need not remember them.
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def close(self) -> None:
        """Leave the cluster; it goes on without us."""
        self._client.close()
