"""A model that proposes, played by a server of ours: what it says counts only if the text says it."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.chat import Endpoint, stays_here
from cppcc_graph.text.extract import extract
from cppcc_graph.text.proposer import SCHEMA, SURE, Cache, Refusal, Told, parse, propose

TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会3次，老街改造获居民点赞。收到提案29个。\n"


class Model:
    """A fake OpenAI-compatible server; ``replies`` are given in turn, the last one for ever."""

    def __init__(self) -> None:
        self.replies: list[Any] = []
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.heard = threading.Semaphore(0)
        self.ended = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            ended = self.ended

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.asked.append(json.loads(body))
                outer.headers.append(dict(self.headers))
                outer.heard.release()
                reply = outer.replies.pop(0) if len(outer.replies) > 1 else outer.replies[0]
                reply(self) if callable(reply) else send(self, 200, completion(reply))

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/v1"


def send(handler: BaseHTTPRequestHandler, status: int, data: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(data)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def completion(content: Any) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


def status(code: int, **headers: str) -> Any:
    return lambda handler: send(handler, code, b"oops", **headers)


def silent(handler: Any) -> None:
    """Say nothing for as long as the server is there."""
    handler.ended.wait()


def facts(*said: tuple[str, str, dict[str, str]]) -> str:
    return json.dumps(
        {"facts": [{"kind": k, "quote": q, "args": a} for k, q, a in said]}, ensure_ascii=False
    )


GOOD = facts(("outcome", "老街改造获居民点赞", {"type": "effect", "verb": "点赞"}))


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()
    yield made
    made.ended.set()
    made.server.shutdown()
    made.server.server_close()


def no_cache() -> Cache:
    return Cache(lambda _: None, lambda *_: None)


def proposed(
    model: Model, *replies: Any, cache: Cache | None = None, seconds: float = 240
) -> tuple[list[Candidate], Told]:
    model.replies = list(replies)
    endpoint = Endpoint(model.address, "small", key="k", seconds=seconds)
    found = extract(TEXT)
    every, told = propose(found, endpoint, cache or no_cache(), lambda *_: None)
    before = {each.id for each in found.candidates}
    assert before <= {each.id for each in every}
    assert all(TEXT[each.start : each.end] == each.quote for each in every)
    return [each for each in every if each.id not in before], told


def test_a_quotation_that_stands_there_becomes_a_candidate_of_low_confidence(model: Model) -> None:
    new, told = proposed(model, GOOD)

    (each,) = new
    assert (each.quote, each.kind, each.rule) == ("老街改造获居民点赞", "outcome", "model/small")
    assert dict(each.args) == {"type": "effect", "verb": "点赞"}
    assert each.confidence == SURE == 0.6
    assert told.counts == {"proposed": 1, "new": 1, "blocks asked": 1}


def test_the_model_is_asked_with_a_strict_schema(model: Model) -> None:
    proposed(model, GOOD)

    (asked,) = model.asked
    assert asked["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "facts", "strict": True, "schema": SCHEMA},
    }
    assert asked["model"] == "small"
    assert TEXT.split("\n")[1] in asked["messages"][1]["content"]
    assert "outcome.uptake: offered（建言），considered（参考）" in asked["messages"][0]["content"]
    assert model.headers[0]["Authorization"] == "Bearer k"


@pytest.mark.parametrize(
    "reply",
    [
        f"```json\n{GOOD}\n```",
        f"好的，结果如下：\n```\n{GOOD}\n```\n以上。",
        f"Here you are: {GOOD} That is all.",
    ],
)
def test_fences_and_talk_around_the_json_are_forgiven(model: Model, reply: str) -> None:
    new, told = proposed(model, reply)

    assert [each.quote for each in new] == ["老街改造获居民点赞"]
    assert told.counts["blocks asked"] == len(model.asked) == 1


@pytest.mark.parametrize(
    "bad",
    [
        GOOD[:-9],
        json.dumps(SCHEMA),
        "我不能回答。",
        "{}",
        '{"facts": [{"kind": "dream", "quote": "示例", "args": {}}]}',
        '{"facts": [{"kind": "figure", "args": {}}]}',
        '{"facts": [3]}',
        "```",
        None,
        pytest.param(status(500), id="500"),
        pytest.param(status(503), id="503"),
        pytest.param(status(429), id="429"),
        pytest.param(silent, id="silent"),
        pytest.param(lambda handler: send(handler, 200, b"no json"), id="no json"),
        pytest.param(lambda handler: send(handler, 200, b'{"choices": []}'), id="no choice"),
        pytest.param(lambda handler: handler.connection.close(), id="hung up"),
    ],
    ids=str,
)
def test_a_bad_reply_is_asked_again_at_most_twice(model: Model, bad: Any) -> None:
    # Who waits for silence waits long enough to hear the good reply on a loaded machine too.
    new, told = proposed(model, bad, bad, GOOD, seconds=4 if bad is silent else 240)
    assert [each.quote for each in new] == ["老街改造获居民点赞"]

    model.asked.clear()
    nothing, told = proposed(model, bad, seconds=0.2 if bad is silent else 240)
    assert nothing == []
    # The last request may be heard only after its answer was given up.
    assert all(model.heard.acquire(timeout=240) for _ in range(6))
    assert len(model.asked) == 3
    assert len(told.failures) == 1


def test_the_retry_tells_what_was_wrong(model: Model) -> None:
    proposed(model, json.dumps(SCHEMA), GOOD)

    assert "schema itself" in model.asked[1]["messages"][-1]["content"]


def test_invented_quotations_and_altered_numbers_are_dropped_and_counted(model: Model) -> None:
    new, told = proposed(
        model,
        facts(
            ("activity", "召开协商座谈会30次", {}),
            ("outcome", "居民十分满意", {}),
            ("figure", "9个", {"of": "提案"}),
            ("date", "29个", {}),
            ("figure", "老街", {}),
        ),
    )

    assert new == []
    assert told.counts["not in the text"] == told.counts["proposed"] == 5


def test_numbers_come_from_the_rules_and_made_up_arguments_are_dropped(model: Model) -> None:
    new, _ = proposed(
        model,
        facts(
            ("metric", "收到提案29个", {"metric": "received", "base": "不存在的词", "value": "28"}),
            ("body", "老街", {"name": "示例市老街管理委员会"}),
            ("outcome", "获居民点赞", {"type": "praise", "uptake": "effect", "verb": "点赞"}),
        ),
    )

    assert [(each.quote, dict(each.args), each.confidence) for each in new] == [
        ("老街", {"name": "老街"}, 0.6),
        ("获居民点赞", {"uptake": "effect", "verb": "点赞"}, 0.6),
        ("收到提案29个", {"metric": "received", "value": "29", "unit": "个"}, 0.6),
    ]


def test_a_rule_that_reads_the_same_number_lends_its_confidence(model: Model) -> None:
    new, _ = proposed(model, facts(("figure", "提案29个", {"of": "提案"})))
    rule = next(each for each in extract(TEXT).candidates if each.quote == "29个")

    assert [(each.quote, each.args["value"], each.confidence) for each in new] == [
        ("提案29个", "29", rule.confidence)
    ]
    assert rule.confidence > SURE


def test_what_the_rules_found_is_not_proposed_twice(model: Model) -> None:
    figure = next(each for each in extract(TEXT).candidates if each.kind == "figure")
    new, told = proposed(model, facts(("figure", figure.quote, {}), ("figure", figure.quote, {})))

    assert new == []
    assert told.counts["found by rules too"] == 2


def test_a_reply_is_kept_by_model_prompt_and_text(model: Model) -> None:
    kept: dict[str, str] = {}
    cache = Cache(kept.get, kept.__setitem__)
    first, _ = proposed(model, GOOD, cache=cache)
    second, told = proposed(model, GOOD, cache=cache)
    kept.update(dict.fromkeys(kept, "damaged"))
    third, _ = proposed(model, GOOD, cache=cache)

    assert first == second == third
    assert told.counts["blocks from the cache"] == 1
    assert len(model.asked) == 2


def test_an_address_that_refuses_or_does_not_answer_stops_it(model: Model) -> None:
    for code in (401, 404):
        with pytest.raises(InputError, match=f"answers {code}"):
            proposed(model, status(code))
    with pytest.raises(InputError, match="nothing answers"):
        Endpoint("http://127.0.0.1:9/v1", "small").ask([], {})


def test_a_redirect_does_not_take_the_text_elsewhere(model: Model) -> None:
    with pytest.raises(InputError, match="answers 302"):
        proposed(model, status(302, Location="http://127.0.0.2:9/v1"))
    assert len(model.asked) == 1


def test_no_proxy_gets_what_stays_here(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)

    new, _ = proposed(model, GOOD)

    assert len(new) == 1


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:8000/v1", True),
        ("http://[::1]:8000/v1", True),
        ("http://127.9.9.9/v1", True),
        ("https://api.example.com/v1", False),
        ("http://192.168.1.4/v1", False),
        ("http://localhost.example.com/v1", False),
        ("http://", False),
    ],
)
def test_what_stays_on_this_machine_is_known(address: str, here: bool) -> None:  # noqa: FBT001
    assert stays_here(address) is here


def test_a_long_report_is_asked_about_in_blocks(model: Model) -> None:
    model.replies = [facts()]
    found = extract(TEXT * 60)
    seen: list[tuple[int, int]] = []

    propose(found, Endpoint(model.address, "m"), no_cache(), lambda *at: seen.append(at))

    assert len(model.asked) == len(seen) > 1
    assert max(len(asked["messages"][1]["content"]) for asked in model.asked) <= 1_300
    assert "".join(a["messages"][1]["content"] for a in model.asked).count("29个") == 60


@pytest.mark.parametrize("reply", ["[" * 100_000, '{"a":' * 100_000])
def test_hostile_nesting_is_a_bad_reply(reply: str) -> None:
    with pytest.raises(Refusal):
        parse(reply)
