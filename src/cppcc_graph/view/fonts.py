"""The Chinese font that pages and pictures carry: cut down to the signs they show.

``view/font/NotoSansSC-Level1.woff`` (SIL Open Font License, ``OFL.txt`` beside it) holds the hanzi
of GB2312 level 1, Latin letters and punctuation. Its outlines need no other part of the font, so a
subset is a matter of copying them: no library is needed, and it takes milliseconds
(docs/decisions/0016). Signs that it lacks are left to the reader's own fonts.
"""

import base64
import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

#: The family under which the embedded font is known, and those to fall back on.
FAMILY: Final = "cppcc-graph"
STACK: Final = (
    f'system-ui, "{FAMILY}", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
)

_FILE: Final = Path(__file__).with_name("font") / "NotoSansSC-Level1.woff"
_COPIED: Final = ("OS/2", "head", "hhea", "name", "post")
#: The names that CFF knows without being told; ours come after them.
_STANDARD_NAMES: Final = 391


@cache
def _source() -> "_Source":
    return _Source(_FILE.read_bytes())


def covered(text: str) -> str:
    """Return the different signs of a text that the font has, in order of their code points."""
    return "".join(sorted(set(text) & _source().glyphs.keys()))


def subset(text: str) -> bytes:
    """Return a WOFF font with the space and the signs of a text that the font has.

    Equal signs give equal bytes.
    """
    signs = covered(f"{text} ")
    source = _source()
    chosen = [0, *dict.fromkeys(source.glyphs[sign] for sign in signs)]
    places = {glyph: place for place, glyph in enumerate(chosen)}
    tables = {name: source.tables[name] for name in _COPIED}
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(chosen))
    tables["maxp"] = struct.pack(">IH", 0x00005000, len(chosen))
    tables["hmtx"] = b"".join(struct.pack(">Hh", *source.metrics(glyph)) for glyph in chosen)
    tables["cmap"] = _cmap({ord(sign): places[source.glyphs[sign]] for sign in signs})
    tables["CFF "] = _cff([source.outlines[glyph] for glyph in chosen])
    return _woff(tables)


def opentype(text: str) -> bytes:
    """Return the subset for a text as an OpenType font, for programs that read no WOFF.

    Inside it bears the name :data:`FAMILY`, for such programs go by that.
    """
    tables = {**dict(_tables(subset(text))), "name": _named(FAMILY)}
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (16 * power, power.bit_length() - 1, 16 * (count - power))
    place, directory, body = 12 + 16 * count, b"", b""
    for tag, table in tables.items():
        entry = (tag.encode("ascii"), _checksum(table), place + len(body), len(table))
        directory += struct.pack(">4s3I", *entry)
        body += table + b"\0" * (_padded(len(table)) - len(table))
    return struct.pack(">4s4H", b"OTTO", count, *search) + directory + body


def _named(family: str) -> bytes:
    """Return a name table with what a font must be called: family, style, full and PostScript."""
    records, strings = b"", b""
    for number, name in ((1, family), (2, "Regular"), (4, family), (6, family)):
        said = name.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(said), len(strings))
        strings += said
    return struct.pack(">3H", 0, 4, 6 + len(records)) + records + strings


def font_face(text: str) -> str:
    """Return the CSS rule that embeds the subset for a text under the name :data:`FAMILY`."""
    data = base64.b64encode(subset(text)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{FAMILY}"; '
        f'src: url(data:font/woff;base64,{data}) format("woff"); }}'
    )


class _Source:
    """The shipped font, taken apart: outlines and metrics by glyph, glyphs by sign."""

    def __init__(self, data: bytes) -> None:
        self.tables = dict(_tables(data))
        self.glyphs = _signs(self.tables["cmap"])
        cff = self.tables["CFF "]
        names_end = _index_end(cff, cff[2])
        top = cff[slice(*_index_items(cff, names_end)[0])]
        self.outlines = [cff[a:b] for a, b in _index_items(cff, _operand(top, 17))]
        self._long = struct.unpack_from(">H", self.tables["hhea"], 34)[0]

    def metrics(self, glyph: int) -> tuple[int, int]:
        """Return the advance width and the left side bearing."""
        table, long = self.tables["hmtx"], self._long
        if glyph < long:
            width, bearing = struct.unpack_from(">Hh", table, 4 * glyph)
        else:  # Trailing glyphs share the last width.
            (width,) = struct.unpack_from(">H", table, 4 * (long - 1))
            (bearing,) = struct.unpack_from(">h", table, 4 * long + 2 * (glyph - long))
        return width, bearing


def _tables(data: bytes) -> Iterable[tuple[str, bytes]]:
    (count,) = struct.unpack_from(">H", data, 12)
    for number in range(count):
        tag, start, packed, size, _ = struct.unpack_from(">4s4I", data, 44 + 20 * number)
        table = data[start : start + packed]
        yield tag.decode("ascii"), zlib.decompress(table) if packed < size else table


def _signs(cmap: bytes) -> dict[str, int]:
    """Return the glyph of each sign, from the first subtable, which has format 4."""
    (start,) = struct.unpack_from(">I", cmap, 8)
    segments = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    ends, starts, deltas, offsets = (
        start + 14 + gap + 2 * part * segments for part, gap in enumerate((0, 2, 2, 2))
    )
    found = {}
    for number in range(segments):
        end, first, delta, offset = (
            struct.unpack_from(">H", cmap, place + 2 * number)[0]
            for place in (ends, starts, deltas, offsets)
        )
        for code in range(first, end + 1):
            glyph = code
            if offset:
                place = offsets + 2 * number + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", cmap, place)
            if code != 0xFFFF:
                found[chr(code)] = (glyph + delta) & 0xFFFF
    return {sign: glyph for sign, glyph in found.items() if glyph}


def _index_items(cff: bytes, start: int) -> list[tuple[int, int]]:
    """Return begin and end of each item of an INDEX of the Compact Font Format."""
    (count,) = struct.unpack_from(">H", cff, start)
    if not count:
        return []
    size = cff[start + 2]
    base = start + 2 + (count + 1) * size
    places = [
        base + int.from_bytes(cff[place : place + size], "big")
        for place in range(start + 3, start + 3 + (count + 1) * size, size)
    ]
    return list(pairwise(places))


def _index_end(cff: bytes, start: int) -> int:
    items = _index_items(cff, start)
    return items[-1][1] if items else start + 2


def _operand(top: bytes, wanted: int) -> int:
    """Return the last operand of an operator of a DICT that holds whole numbers."""
    place, value = 0, 0
    while place < len(top):
        first = top[place]
        if first <= 21:
            if first == wanted:
                return value
            place += 2 if first == 12 else 1
        elif first == 28:
            value, place = struct.unpack_from(">h", top, place + 1)[0], place + 3
        elif first == 29:
            value, place = struct.unpack_from(">i", top, place + 1)[0], place + 5
        elif first <= 246:
            value, place = first - 139, place + 1
        else:
            sign, base = (1, 247) if first <= 250 else (-1, 251)
            value = sign * ((first - base) * 256 + top[place + 1] + 108)
            place += 2
    raise ValueError(f"the font lacks operator {wanted}")


def _index(items: Sequence[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    ends = [1]
    for item in items:
        ends.append(ends[-1] + len(item))
    places = b"".join(struct.pack(">I", end) for end in ends)
    return struct.pack(">HB", len(items), 4) + places + b"".join(items)


def _cff(outlines: Sequence[bytes]) -> bytes:
    """Return a Compact Font Format table of these outlines, which call no subroutine."""
    names = _index([b"%x" % number for number in range(1, len(outlines))])
    head = b"\x01\x00\x04\x04" + _index([b"cppcc-graph"])
    # Three operators with operands of fixed length: the places are known before they are written.
    length = len(_index([b"\0" * (3 * 6 + 5)]))
    charset = len(head) + length + len(names) + len(_index([]))
    glyphs = charset + 5
    private = glyphs + len(_index(outlines))
    top = b"".join(
        b"".join(b"\x1d" + struct.pack(">i", value) for value in values) + bytes([operator])
        for operator, values in ((15, [charset]), (17, [glyphs]), (18, [0, private]))
    )
    named = b"\x02" + struct.pack(">HH", _STANDARD_NAMES, len(outlines) - 2)
    return head + _index([top]) + names + _index([]) + named + _index(outlines)


def _cmap(glyphs: dict[int, int]) -> bytes:
    """Return a cmap table with one segment for each run of signs and glyphs."""
    runs: list[list[int]] = []
    for code, glyph in sorted(glyphs.items()):
        if runs and runs[-1][1] + 1 == code and glyph - code == runs[-1][2]:
            runs[-1][1] = code
        else:
            runs.append([code, code, glyph - code])
    runs.append([0xFFFF, 0xFFFF, 1])
    count = len(runs)
    power = 1 << (count.bit_length() - 1)
    parts = (
        [end for _, end, _ in runs],
        [0],
        [start for start, _, _ in runs],
        [delta & 0xFFFF for *_, delta in runs],
        [0] * count,
    )
    search = (2 * power, power.bit_length() - 1, 2 * (count - power))
    body = b"".join(struct.pack(f">{len(part)}H", *part) for part in parts)
    subtable = struct.pack(">7H", 4, 14 + len(body), 0, 2 * count, *search) + body
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + subtable


def _woff(tables: dict[str, bytes]) -> bytes:
    """Return the tables as a WOFF file, checksums and all."""
    head = bytearray(tables["head"])
    head[8:12] = b"\0\0\0\0"
    tables = {**tables, "head": bytes(head)}
    offset, total = 44 + 20 * len(tables), 12 + 16 * len(tables)
    plain = total
    entries, directory, body, sums = b"", b"", b"", 0
    for tag in sorted(tables):
        sums += _checksum(tables[tag])
        directory += struct.pack(
            ">4s3I", tag.encode("ascii"), _checksum(tables[tag]), plain, len(tables[tag])
        )
        plain += _padded(len(tables[tag]))
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (16 * power, power.bit_length() - 1, 16 * (count - power))
    header = struct.pack(">4s4H", b"OTTO", count, *search)
    adjustment = (0xB1B0AFBA - sums - _checksum(header + directory)) & 0xFFFFFFFF
    head[8:12] = struct.pack(">I", adjustment)
    for tag in sorted(tables):
        whole = bytes(head) if tag == "head" else tables[tag]
        packed = zlib.compress(whole, 9)
        stored = packed if len(packed) < len(whole) else whole
        entries += struct.pack(
            ">4s4I",
            tag.encode("ascii"),
            offset + len(body),
            len(stored),
            len(whole),
            _checksum(tables[tag]),
        )
        body += stored + b"\0" * (_padded(len(stored)) - len(stored))
        total += _padded(len(whole))
    size = offset + len(body)
    header = struct.pack(">4s4sIHHIHH5I", b"wOFF", b"OTTO", size, count, 0, total, 1, 0, *[0] * 5)
    return header + entries + body


def _padded(size: int) -> int:
    return (size + 3) & ~3


def _checksum(table: bytes) -> int:
    whole = table + b"\0" * (_padded(len(table)) - len(table))
    words: tuple[int, ...] = struct.unpack(f">{len(whole) // 4}I", whole)
    return sum(words) & 0xFFFFFFFF
