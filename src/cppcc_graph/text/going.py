"""How a pattern finds where somebody went: 到 alone, which ends many other words."""

from typing import Final

#: 到 that is a verb of its own: 到柳溪镇视察, not 受到, 得到, 看到, 听到.
WENT_TO: Final = "到(?<![受得达收感提做看听遇接想直来]到)"
