"""Make ``view/font/NotoSansSC-Level1.woff`` from Debian's Noto Sans CJK, once, by hand.

    pip install fonttools && apt-get install fonts-noto-cjk
    python tools/cut_font.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

Kept are the 3,755 hanzi of GB2312 level 1, Latin letters, punctuation and the signs of our pages.
Outlines are drawn anew without hints and subroutines, each glyph by itself: that is what lets
``view/fonts.py`` cut a subset with the standard library alone (docs/decisions/0016).
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection

OUT = Path(__file__).resolve().parents[1] / "src/cppcc_graph/view/font/NotoSansSC-Level1.woff"
SIGNS = "●■▲★◆▼⬢○□△☆◇▽→←↑↓↔≈≥≤≠×÷±·•…—–‘’“”„‚«»‹›€°′″№℃①②③④⑤⑥⑦⑧⑨⑩"


def wanted() -> list[str]:
    """Return the characters to keep, in order of their code points."""
    level = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    marks = [bytes((row, cell)) for row in (0xA1, 0xA2, 0xA3) for cell in range(0xA1, 0xFF)]
    hanzi = {pair.decode("gb2312", "ignore") for pair in (*level, *marks)}
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
    return sorted((hanzi | latin | set(SIGNS)) - {""})


def main(source: str) -> None:
    """Write the font."""
    faces = TTCollection(source).fonts
    face = next(f for f in faces if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    glyphs, known = face.getGlyphSet(), face.getBestCmap()
    cmap = {ord(sign): known[ord(sign)] for sign in wanted() if ord(sign) in known}
    order = [".notdef", *dict.fromkeys(cmap.values())]
    builder = FontBuilder(face["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    outlines = {}
    for name in order:
        pen = T2CharStringPen(None, glyphs)
        glyphs[name].draw(pen)
        outlines[name] = pen.getCharString(optimize=True)
    builder.setupCFF("NotoSansSC-Level1", {}, outlines, {})
    metrics = face["hmtx"].metrics
    builder.setupHorizontalMetrics({name: metrics[name] for name in order})
    head = face["hhea"]
    builder.setupHorizontalHeader(ascent=head.ascent, descent=head.descent)
    names = face["name"]
    builder.setupNameTable(
        {
            "familyName": "Noto Sans SC Level1",
            "styleName": "Regular",
            "copyright": names.getDebugName(0),
            "licenseDescription": names.getDebugName(13),
            "licenseInfoURL": names.getDebugName(14) or "",
        },
        mac=False,
    )
    os2 = face["OS/2"]
    builder.setupOS2(
        sTypoAscender=os2.sTypoAscender,
        sTypoDescender=os2.sTypoDescender,
        usWinAscent=os2.usWinAscent,
        usWinDescent=os2.usWinDescent,
    )
    builder.setupPost(keepGlyphNames=False)
    font = builder.font
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    font.flavor = "woff"
    font.save(OUT)
    print(f"{OUT.name}: {len(order)} glyphs, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
