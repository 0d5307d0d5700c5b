"""How mentions shrink: each mention a block, put together into voices, and these into origins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn
from lessons.charts.voices import title
from lessons.given import takes
from lessons.independence import origin_of
from lessons.sourcing.voice import Voice

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STEPS = ("mentions", "voices", "origins")
_ALONE = style.Look(style.GREY, "")
_MERGED = style.Look(style.SKY, "")
_SHARED = style.Look(style.ORANGE, "xx")
_LOOKS = {
    "stands alone": _ALONE,
    "one voice, several mentions": _MERGED,
    "one origin, several voices": _SHARED,
}
_BLOCK = 0.16
"""Inches that a mention is high on the page, as far as there is room."""

_HIGHEST = 8.5
_LINE = 0.3
"""Inches that a label needs for itself."""

_NAME = 34
"""Letters of a label."""


@takes("voices, such as report.voices", each="origin")
def shrink(found: Iterable[Voice]) -> Chart:
    """Draw three columns of the same height: every mention, the voices that they are, the origins behind these.

    What stands side by side belongs together, so that a tall block in the last column is a party on which the report
    leans often. Origins with several mentions are named, as many as there is room for; the table names all.
    """
    voices = _in_order(found)
    origins = list(dict.fromkeys(map(origin_of, voices)))
    mentions = sum(len(voice.mentions) for voice in voices)
    height = min(_HIGHEST, max(4.6, 2.6 + _BLOCK * mentions))
    with style.sheet():
        figure, axes = style.page(title(mentions, len(voices), len(origins)), height=height)
        _draw(axes, voices)
        _label(axes, voices, (height - 2.6) / max(1, mentions))
        _finish(axes, mentions)
    return Chart(figure, _tell, "voice or origin")


def _in_order(found: Iterable[Voice]) -> list[Voice]:
    """The voices in text order, those of one origin together."""
    voices = list(found)
    first: dict[str, int] = {}
    for place, voice in enumerate(voices):
        first.setdefault(origin_of(voice), place)
    return sorted(voices, key=lambda voice: first[origin_of(voice)])


def _draw(axes: Axes, voices: list[Voice]) -> None:
    spoken: dict[str, list[Voice]] = {}
    for voice in voices:
        spoken.setdefault(origin_of(voice), []).append(voice)
    top = 0
    for origin, shared in spoken.items():
        begin = top
        for voice in shared:
            size = len(voice.mentions)
            _blocks(axes, 0, top, [1] * size, _ALONE, voice.name)
            _blocks(axes, 1, top, [size], _MERGED if size > 1 else _ALONE, voice.name)
            top += size
        look = _SHARED if len(shared) > 1 else _MERGED if top - begin > 1 else _ALONE
        _blocks(axes, 2, begin, [top - begin], look, origin)


def _blocks(axes: Axes, step: int, top: int, heights: list[int], look: style.Look, name: str) -> None:
    """Blocks one under the other, the first beginning ``top`` mentions below the upper edge."""
    bottoms = [top + sum(heights[:place]) for place in range(len(heights))]
    axes.bar(
        [step] * len(heights),
        heights,
        bottom=bottoms,
        width=0.7,
        color=look.colour,
        hatch=look.hatch or None,
        edgecolor=style.INK,
        linewidth=1.6,
        label=name,
    )


def _label(axes: Axes, voices: list[Voice], inches: float) -> None:
    """Name the origins with several mentions, the first ones first, where there is room for a line."""
    free, top = 0.0, 0
    sizes: dict[str, int] = {}
    for voice in voices:
        sizes[origin_of(voice)] = sizes.get(origin_of(voice), 0) + len(voice.mentions)
    for origin, size in sizes.items():
        middle = top + size / 2
        top += size
        if size > 1 and (middle * inches) >= free:
            words = f"{style.shortened(origin, _NAME)} ×{size}"
            axes.annotate(words, (2.35, middle), xytext=(8, 0), textcoords="offset points", va="center")
            free = middle * inches + _LINE


def _finish(axes: Axes, mentions: int) -> None:
    from matplotlib.patches import Patch

    axes.set_xlim(-0.5, 4.4)
    axes.set_ylim(max(1, mentions), 0)
    axes.set_xticks([0, 1, 2], list(_STEPS), size=style.MEDIUM)
    axes.tick_params(axis="x", length=0)
    axes.set_yticks([])
    axes.set_xlabel("step", loc="left")
    axes.set_ylabel("mentions, from the first to the last")
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    handles = [
        Patch(facecolor=look.colour, hatch=look.hatch or None, edgecolor=style.INK, linewidth=1.0)
        for look in _LOOKS.values()
    ]
    style.legend_below(axes, handles, list(_LOOKS), 3)


def _tell(drawn: Drawn) -> str:
    several = [label.replace(" ×", ", mentioned ") for _, _, label in drawn.words]
    often = f" Named beside the last column: {'; '.join(f'{one} times' for one in several)}." if several else ""
    return f"{drawn.title}. Three columns of blocks: {', '.join(_STEPS)}.{often}"
