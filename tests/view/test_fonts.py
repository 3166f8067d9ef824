"""The embedded font: its subset keeps outlines and widths, and leaves what the font lacks."""

import base64

from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.view import fonts

SIGNS = fonts.covered("".join(map(chr, range(0x20, 0xFFFF))).replace("\ud800", ""))


def test_level_one_and_latin_are_covered() -> None:
    level = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    hanzi = "".join(pair.decode("gb2312", "ignore") for pair in level)

    assert len(hanzi) == 3755
    assert set(hanzi + "Aaé0,。、《》“”●") <= set(SIGNS)


@settings(deadline=None, max_examples=30)
@given(st.text(st.sampled_from(SIGNS), max_size=60))
def test_a_subset_draws_its_signs_as_the_whole_font_does(text: str) -> None:
    whole = fonts._source()

    part = fonts._Source(fonts.subset(text))

    assert part.glyphs.keys() == set(text) | {" "}
    for sign, glyph in part.glyphs.items():
        assert part.outlines[glyph] == whole.outlines[whole.glyphs[sign]]
        assert part.metrics(glyph) == whole.metrics(whole.glyphs[sign])


def test_what_the_font_lacks_is_left_out() -> None:
    assert fonts.subset("提案龘\U00020000\u202e") == fonts.subset("案提")


def test_the_rule_holds_the_subset() -> None:
    rule = fonts.font_face("提案")

    assert base64.b64encode(fonts.subset("提案")).decode() in rule
    assert f'font-family: "{fonts.FAMILY}"' in rule
