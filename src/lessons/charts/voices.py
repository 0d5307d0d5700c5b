"""How many voices it really is: mentions come down to voices, and voices to origins."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn
from lessons.given import takes
from lessons.sourcing.voice import Voice

_STEPS = ("mentions", "voices", "origins")
_COLOURS = (style.GREY, style.SKY, style.BLUE)


@takes("voices, such as report.voices", each="origin")
def voices(found: Iterable[Voice]) -> Chart:
    """Draw three bars: all mentions of voices, the different voices, and the parties they have it from.

    A voice without an origin counts as an origin of its own: nothing shows that it shares one.
    """
    found = list(found)
    origins = {voice.origin or f"only {voice.name}" for voice in found}
    counts = (sum(len(voice.mentions) for voice in found), len(found), len(origins))
    with style.sheet():
        figure, axes = style.page(title(*counts), height=4.2)
        for place, (step, count, colour) in enumerate(zip(_STEPS, counts, _COLOURS, strict=True)):
            axes.barh([-place], [count], height=0.7, color=colour, edgecolor=style.INK, linewidth=1.0, label=step)
            axes.annotate(str(count), (count, -place), xytext=(8, 0), textcoords="offset points", va="center", size=20)
        axes.set_yticks([0, -1, -2], _STEPS, size=style.MEDIUM)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(0, max(1, *counts) * 1.08)
        axes.set_xticks([])
        axes.set_xlabel("count", loc="left")
        axes.spines["bottom"].set_visible(False)
    return Chart(figure, _tell, "step")


def title(mentions: int, voices: int, origins: int) -> str:
    """What the three steps come to, in a sentence."""
    if not voices:
        return "Nobody is brought in as a voice"
    return (
        f"{_count(mentions, 'mention')} come{'s' * (mentions == 1)} down to {_count(voices, 'voice')} "
        f"and {_count(origins, 'origin')}"
    )


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _tell(drawn: Drawn) -> str:
    return f"{drawn.title}. Three bars: all mentions of a voice, the different voices, and those who could know first."
