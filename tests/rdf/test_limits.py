"""Work ends: at its deadline, at its cap on memory, and when the engine dies of it."""

import os
import pickle
import signal
import threading
import time
from functools import partial

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from cppcc_graph.errors import InputError, LimitError, QuestionError
from cppcc_graph.rdf import limits
from cppcc_graph.rdf.limits import Limits, Say, within

PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SORTED = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 1"


@pytest.fixture(scope="module")
def store() -> Store:
    thing, relation = NamedNode("https://example.org/s"), NamedNode("https://example.org/p")
    made = Store()
    made.bulk_extend(Quad(thing, relation, Literal(number)) for number in range(4000))
    return made


def heard(work: object, limit: Limits | None = None) -> list[tuple[int, bytes]]:
    said: list[tuple[int, bytes]] = []
    within(limit or Limits(), work, lambda channel, piece: said.append((channel, piece)))  # type: ignore[arg-type]
    return said


def test_what_work_says_comes_in_order_and_whole() -> None:
    big = os.urandom(1_000_000)

    def work(say: Say) -> None:
        say(1, "一".encode())
        say(2, b"")
        say(1, big)

    said = heard(work)

    assert said[0] == (1, "一".encode())
    assert b"".join(piece for channel, piece in said[1:] if channel == 1) == big


@pytest.mark.parametrize("sparql", [PRODUCT, "SELECT * { ?s ?p* ?o . ?t ?q ?u . ?v ?w ?x }"])
def test_a_runaway_query_is_stopped_at_its_deadline(sparql: str, store: Store) -> None:
    def work(say: Say) -> None:
        list(store.query(sparql.replace("?p*", "!<x:y>*")))  # type: ignore[arg-type]

    with pytest.raises(LimitError, match=r"not answered within 0\.3 s and stopped"):
        heard(work, Limits(0.3))


def test_the_worker_is_gone_after_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, pids = os.fork, []

    def noting() -> int:
        pids.append(fork())
        return pids[-1]

    monkeypatch.setattr(os, "fork", noting)
    with pytest.raises(LimitError):
        heard(lambda say: time.sleep(600), Limits(0.5))

    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def test_a_query_that_needs_too_much_memory_is_stopped(store: Store) -> None:
    def work(say: Say) -> None:
        list(store.query(SORTED))  # type: ignore[arg-type]

    with pytest.raises(LimitError, match=r"needs more than 0\.25 GiB of memory"):
        heard(work, Limits(None, 1 << 28))


def test_a_memory_error_of_python_is_told_too() -> None:
    def work(say: Say) -> None:
        bytearray(1 << 32)

    with pytest.raises(MemoryError):
        heard(work, Limits(None, 1 << 28))


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (signal.SIGSEGV, "too deeply nested or too long"),
        (signal.SIGABRT, "needs more than 4 GiB of memory"),
        (signal.SIGKILL, "was killed from outside"),
        (signal.SIGUSR1, "the worker ended without an answer"),
    ],
)
def test_the_death_of_a_worker_is_told_in_words(number: int, told: str) -> None:
    with pytest.raises(LimitError, match=told):
        heard(partial(_die, number))


def _die(number: int, _: Say) -> None:
    os.kill(os.getpid(), number)
    time.sleep(30)


def test_sixty_thousand_signs_stand_on_the_deep_stack() -> None:
    def work(say: Say) -> None:
        say(1, str(bool(Store().query(f"ASK {{ FILTER({'!' * 60_000}true) }}"))).encode())

    assert heard(work) == [(1, b"True")]


def test_an_error_of_the_work_is_raised_here_with_what_it_carries() -> None:
    def work(say: Say) -> None:
        raise QuestionError("样例: nothing", ["样例河"])

    with pytest.raises(QuestionError, match="样例: nothing") as caught:
        heard(work)

    assert caught.value.nearest == ("样例河",)
    assert "in the worker: Traceback" in caught.value.__notes__[0]


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    class Strange(Exception):  # noqa: N818
        """Known to this function alone."""

    def work(say: Say) -> None:
        raise Strange("odd")

    with pytest.raises(RuntimeError, match="Strange: odd"):
        heard(work)


def test_errors_travel_as_they_are_or_in_words() -> None:
    class Strange(Exception):  # noqa: N818
        """Known to this function alone."""

    told = [pickle.loads(limits._pickled(each)) for each in (InputError("a"), Strange("odd"))]

    assert [(type(each), str(each)) for each in told] == [
        (InputError, "a"),
        (RuntimeError, "Strange: odd"),
    ]


def test_an_error_of_the_listener_ends_the_worker() -> None:
    def work(say: Say) -> None:
        while True:
            say(1, b"x" * 100_000)

    def hear(channel: int, piece: bytes) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        within(Limits(), work, hear)


def test_a_worker_is_forked_beside_other_threads(store: Store) -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()

    said = heard(lambda say: say(1, b"done"))
    stop.set()
    other.join()

    assert said == [(1, b"done")]


def test_without_fork_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")

    assert heard(lambda say: say(1, str(os.getpid()).encode())) == [(1, str(os.getpid()).encode())]


@pytest.mark.parametrize("limit", [{"seconds": 0.0}, {"seconds": -1.0}, {"memory": 0}])
def test_a_limit_is_more_than_nothing(limit: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="limit is more than"):
        Limits(**limit)  # type: ignore[arg-type]


def _seven(say: Say) -> None:
    say(7, b"seven")


def _nothing(say: Say) -> None:
    say(1 // 0, b"")


def test_what_the_worker_does_is_the_same_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(limits, "_confine", lambda memory: None)
    ears, mouth = os.pipe()

    limits._serve(_seven, mouth, Limits())
    limits._work(_nothing, mouth)
    os.close(mouth)
    with os.fdopen(ears, "rb") as stream:
        read = stream.read()

    threading.stack_size(0)
    assert read.startswith(b"\x07\x00\x00\x00\x05seven\xfe\x00\x00\x00\x00\xff")
    assert b"ZeroDivisionError" in read
    assert ended == [0, 1, 0]


def test_a_machine_that_gives_no_stack_ends_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(limits, "_confine", lambda memory: None)
    monkeypatch.setattr(limits, "_STACKS", (1,))

    limits._serve(lambda say: None, 1, Limits())

    assert ended == [1]


def test_the_worker_confines_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    set_to: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda old, new: None)
    monkeypatch.setattr(resource, "setrlimit", lambda what, pair: set_to.append(what))

    limits._confine(1 << 30)

    assert set_to == [resource.RLIMIT_CORE, resource.RLIMIT_AS]


def test_a_worker_that_is_gone_already_is_no_trouble() -> None:
    limits._end((1 << 22) + 1)  # no process of Linux is called so
