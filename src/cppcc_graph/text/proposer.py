"""A language model may propose facts: it gives quotations, and code decides whether they count.

Off unless asked for. The model never gives a place: its quotation is looked for in the block that it
was asked about, as it is and then through the normalised text, and what is not there is dropped and
counted. Numbers are read again by the rules from the quotation. What no rule agrees with has a
confidence of at most 0.6.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from cppcc_graph.text.candidate import Candidate, Mention, Value, candidate
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.figures import figures
from cppcc_graph.text.forms import CODES, is_code
from cppcc_graph.text.grounding import ground
from cppcc_graph.text.normal import normal

KINDS: Final = {
    "figure": ("of",),
    "date": (),
    "body": ("name",),
    "person": ("name", "role", "body"),
    "place": ("name",),
    "document": ("title", "issuer", "act"),
    "proposal": ("title", "number"),
    "metric": ("metric", "base"),
    "activity": ("type", "status", "organiser", "participants", "topic", "place", "time"),
    "outcome": ("of", "type", "uptake", "verb"),
    "relation": ("subject", "predicate", "object"),
}
_ARGS: Final = sorted({name for names in KINDS.values() for name in names})
SURE: Final = 0.6
TRIES: Final = 3
_BLOCK: Final = 1_200
#: Arguments that a rule of the same kind must agree on before a model's proposal is believed.
_MUST: Final = {"figure": "value", "date": "start", "metric": "metric"}

PROMPT: Final = (
    "你是信息抽取助手。下面是一份政协工作报告的一段。请列出其中的事实：数字、日期、机构、人物、地点、文件、提案、"
    "统计指标、活动、成效、关系。每条事实给出 kind、quote 和 args。quote 必须逐字照抄原文中的连续文字，不得改动、"
    "概括或补充。原文没有的不要写。只输出符合给定结构的 JSON。\n下列各项只能取所列代码（括号内为含义）：\n"
    + "\n".join(
        f"{kind}.{name}: " + "，".join(f"{code}（{said}）" for code, said in codes.items())
        for (kind, name), codes in CODES.items()
        if name in KINDS[kind]
    )
)
SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["facts"],
    "properties": {
        "facts": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["kind", "quote", "args"],
                "properties": {
                    "kind": {"type": "string", "enum": sorted(KINDS)},
                    "quote": {"type": "string", "minLength": 1},
                    "args": {
                        "type": "object",
                        "additionalProperties": False,
                        # A strict schema names every property as required; "" stands for none.
                        "required": _ARGS,
                        "properties": {name: {"type": "string"} for name in _ARGS},
                    },
                },
            },
        }
    },
}


class Refusal(ValueError):  # noqa: N818
    """A reply that is no use; the message is told to the model."""


class Chat(Protocol):
    """A model that answers."""

    @property
    def name(self) -> str:
        """Its name."""

    def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        """Return the text of its answer.

        Raises:
            Refusal: it gave none.

        """


@dataclass(slots=True)
class Told:
    """What came of asking: counts for the terminal, and blocks that gave nothing, with the reason."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cache:
    """Replies by the digest of model, prompt, schema and block; ``put`` keeps one."""

    get: Callable[[str], str | None]
    put: Callable[[str, str], None]


def propose(
    found: Extraction, chat: Chat, cache: Cache, watch: Callable[[int, int], None]
) -> tuple[list[Candidate], Told]:
    """Return the rules' candidates with a model's, each once, and what came of asking.

    Where both found the same fact the rules' stands. ``watch`` is told the number of the block and
    of all blocks before each call.
    """
    known = {each.id: each for each in found.candidates}
    said = {_key(each) for each in found.candidates}
    told = Told()
    blocks = list(_blocks(found))
    for number, (start, end) in enumerate(blocks):
        watch(number, len(blocks))
        try:
            facts = _reply(chat, cache, found.normal.raw[start:end], told)
        except Refusal as refusal:
            told.failures.append(f"[{start}, {end}): {refusal}")
            continue
        taken: Counter[tuple[str, str]] = Counter()
        for fact in facts:
            told.counts["proposed"] += 1
            each = _grounded(found, chat.name, fact, (start, end), taken)
            if each is None:
                told.counts["not in the text"] += 1
            elif _key(each) in said or each.id in known:
                told.counts["found by rules too"] += 1
            else:
                told.counts["new"] += 1
                known[each.id] = each
                said.add(_key(each))
    ordered = sorted(known.values(), key=lambda each: (each.start, each.end, each.kind, each.id))
    return ordered, told


def _key(each: Candidate) -> tuple[int, int, str]:
    return each.start, each.end, each.kind


def _blocks(found: Extraction) -> Iterator[tuple[int, int]]:
    """Yield stretches of the raw text of whole sentences, none much longer than a paragraph."""
    begin = last = None
    for sentence in found.shape.sentences:
        start, end = found.normal.span(sentence.start, sentence.end)
        if begin is not None and last is not None and end - begin > _BLOCK:
            yield begin, last
            begin = None
        begin = start if begin is None else begin
        last = end
    if begin is not None and last is not None:
        yield begin, last


def _reply(chat: Chat, cache: Cache, block: str, told: Told) -> list[dict[str, Any]]:
    asked = json.dumps([chat.name, PROMPT, SCHEMA, block], ensure_ascii=False, sort_keys=True)
    key = hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
    kept = cache.get(key)
    if kept is not None:
        try:
            facts = parse(kept)
        except Refusal:
            pass  # a damaged cache is no answer
        else:
            told.counts["blocks from the cache"] += 1
            return facts
    messages = [{"role": "system", "content": PROMPT}, {"role": "user", "content": block}]
    wrong = ""
    for _ in range(TRIES):
        try:
            answer = chat.ask(messages, SCHEMA)
            facts = parse(answer)
        except Refusal as refusal:
            wrong = str(refusal)
            retry = {
                "role": "user",
                "content": f"上次的回答不可用：{wrong}。请只输出符合结构的 JSON。",
            }
            messages = [*messages[:2], retry]
            continue
        told.counts["blocks asked"] += 1
        cache.put(key, answer)
        return facts
    raise Refusal(wrong)


def parse(answer: str) -> list[dict[str, Any]]:
    """Return the facts of a reply; fences and words around the JSON are forgiven, nothing else.

    Raises:
        Refusal: there is no such JSON: it is cut off, or is the schema itself.

    """
    text = answer.strip()
    if "```" in text:
        text = max(text.split("```")[1::2], key=len, default="").removeprefix("json")
    begin = text.find("{")
    if begin < 0:
        raise Refusal("no JSON object")
    try:
        said, _ = json.JSONDecoder().raw_decode(text[begin:])
    except (ValueError, RecursionError) as error:
        raise Refusal(f"broken JSON: {error}") from error
    if "properties" in said:
        raise Refusal("the schema itself was sent back")
    facts = said.get("facts")
    if not isinstance(facts, list):
        raise Refusal("no list “facts”")
    for fact in facts:
        if (
            not isinstance(fact, dict)
            or fact.get("kind") not in KINDS
            or not isinstance(fact.get("quote"), str)
            or not isinstance(fact.get("args", {}), dict)
        ):
            raise Refusal("a fact lacks kind, quote or args")
    return facts


def _grounded(
    found: Extraction,
    model: str,
    fact: Mapping[str, Any],
    block: tuple[int, int],
    taken: Counter[tuple[str, str]],
) -> Candidate | None:
    """Return a proposal at its place, or None if the block does not say it."""
    kind, quote = str(fact["kind"]), str(fact["quote"])
    # The same quotation given twice is the second time it stands there.
    places = ground(found.normal, quote, block)
    if not places:
        return None
    start, end = places[min(taken[kind, quote], len(places) - 1)]
    taken[kind, quote] += 1
    raw = found.normal.raw
    args: dict[str, Value] = {}
    block_text = normal(raw[block[0] : block[1]]).text
    for name in KINDS[kind]:
        value = str(fact.get("args", {}).get(name) or "").strip()
        # A name the block does not have was made up; codes are ours and not the text's.
        ours = (kind, name) in CODES or value.isascii()
        if value and is_code(kind, name, value) and (ours or normal(value).text in block_text):
            args[name] = value
    agreeing = _rule(found, kind, start, end)
    if kind in ("figure", "metric", "date"):
        read = _read_again(raw[start:end], kind, agreeing)
        if read is None:
            return None
        args |= read
    if kind == "proposal" or kind == "document":
        args.setdefault("title", raw[start:end].strip("《》"))
    elif kind in ("body", "person", "place"):
        args.setdefault("name", raw[start:end])
    must = _MUST.get(kind, "")
    agrees = agreeing is not None and must and agreeing.args.get(must) == args.get(must)
    sure = max(SURE, agreeing.confidence) if agreeing is not None and agrees else SURE
    mention = Mention(kind, start, end, args, f"model/{model}", round(sure, 3))
    return candidate(mention, raw=raw, digest=found.digest, span=(start, end))


def _rule(found: Extraction, kind: str, start: int, end: int) -> Candidate | None:
    """Return what the rules found of that kind at that place, more or less."""
    near = [c for c in found.candidates if c.kind == kind and c.start < end and start < c.end]
    return max(near, key=lambda c: min(c.end, end) - max(c.start, start), default=None)


def _read_again(quote: str, kind: str, agreeing: Candidate | None) -> dict[str, Value] | None:
    """Return the number or date of a quotation as the rules read it."""
    if kind == "date":
        return None if agreeing is None else {n: agreeing.args.get(n, "") for n in ("start", "end")}
    numbers = list(figures(normal(quote).text))
    if len(numbers) != 1:
        return None
    wanted = ("value", "unit", "bound", "max") if kind == "figure" else ("value", "unit")
    return {n: numbers[0].args[n] for n in wanted if numbers[0].args.get(n)}
