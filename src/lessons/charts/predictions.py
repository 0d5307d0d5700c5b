"""A learner's predictions beside the results: how many times too high or too low each one was."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.charts import style
from lessons.charts.chart import Chart
from lessons.charts.drawn import Drawn, number, plain
from lessons.given import takes
from lessons.shares import CLOSE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Guess = float | tuple[float, float]
"""One number, or an interval from low to high."""

FURTHEST = 8.0
"""Times too high or too low. What is further off stands at the edge, with an arrow."""

_LONGEST_NAME = 34

_TICKS = {
    1 / FURTHEST: "an eighth\nor less",
    1 / 4: "a quarter",
    1 / 2: "half",
    1: "right",
    2: "double",
    4: "4 times",
    FURTHEST: "8 times\nor more",
}


@takes("triples of a name, a guess and a result", each="__len__")
def predictions(pairs: Iterable[tuple[str, Guess, float]], who: str = "you") -> Chart:
    """Draw each prediction as a dot, or an interval as a line, at prediction ÷ result.

    Parameters
    ----------
    pairs : (name, prediction, result); a prediction is a number or (low, high). All numbers are 0 or more.
    who : whose predictions they are, for the words beside each mark

    Raises
    ------
    ValueError
        A number is negative, infinite or not a number.
    """
    rows = [(name, *_ends(guess), _checked(result)) for name, guess, result in pairs]
    with style.sheet():
        figure, axes = style.page(_title(rows, who), height=2.4 + 0.55 * max(1, len(rows)))
        axes.axvspan(1 / CLOSE, CLOSE, color="#EAEAEA", label="close", zorder=0, lw=0)
        axes.axvline(1, color=style.INK, lw=2, label="_result")
        for place, (_, low, high, result) in enumerate(rows):
            _draw(axes, -place, who, low, high, result)
        _finish(axes, [name for name, *_ in rows])
    return Chart(figure, _tell, "predicted and found")


def _checked(value: float) -> float:
    if not 0 <= value < math.inf:
        raise ValueError(f"A prediction and its result are numbers of 0 or more, and {value!r} is not one.")
    return float(value)


def _ends(guess: Guess) -> tuple[float, float]:
    low, high = sorted(map(_checked, guess)) if isinstance(guess, tuple) else (_checked(guess), _checked(guess))
    return low, high


def _times(guess: float, result: float) -> float:
    """Prediction ÷ result, kept on the page."""
    if guess == result:
        return 1.0
    return FURTHEST if not result else min(FURTHEST, max(1 / FURTHEST, guess / result))


def _title(rows: list[tuple[str, float, float, float]], who: str) -> str:
    if not rows:
        return "No prediction has been made"
    close = sum(_is_close(low, high, result) for _, low, high, result in rows)
    if who != "you":
        return f"{who[:1].upper()}{who[1:]} came close in {close} of {len(rows)} prediction{'s' * (len(rows) > 1)}"
    return f"{close} of {len(rows)} prediction{'s' * (len(rows) > 1)} {'was' if close == 1 else 'were'} close"


def _is_close(low: float, high: float, result: float) -> bool:
    """True if the interval reaches into the stripe."""
    return _times(low, result) <= CLOSE and _times(high, result) >= 1 / CLOSE


def _draw(axes: Axes, y: int, who: str, low: float, high: float, result: float) -> None:
    guess = plain(number(low)) if low == high else f"{plain(number(low))} to {plain(number(high))}"
    said = f"{who}: {guess}, found: {plain(number(result))}"
    left, right = _times(low, result), _times(high, result)
    if left < right:
        axes.plot([left, right], [y, y], color=style.BLUE, lw=5, marker="|", ms=14, mew=3, label=said)
    else:
        marker = {FURTHEST: ">", 1 / FURTHEST: "<"}.get(left, "o")
        axes.plot([left], [y], ls="", marker=marker, ms=13, color=style.BLUE, mec=style.INK, label=said)
    # The words stand where the room is: to the right of a low prediction, to the left of a high one.
    high_one = math.sqrt(left * right) > 1
    axes.annotate(
        said,
        (left if high_one else right, y),
        xytext=(-14 if high_one else 14, 0),
        textcoords="offset points",
        ha="right" if high_one else "left",
        va="center",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )


def _finish(axes: Axes, names: list[str]) -> None:
    axes.set_xscale("log", base=2)
    axes.set_xlim(1 / FURTHEST / 1.15, FURTHEST * 1.15)
    axes.set_xticks(list(_TICKS), list(_TICKS.values()))
    axes.minorticks_off()
    axes.set_xlabel("prediction ÷ result")
    axes.set_ylim(-max(1, len(names)) + 0.4, 0.6)
    axes.set_yticks([-place for place in range(len(names))], [style.shortened(name, _LONGEST_NAME) for name in names])
    axes.set_ylabel("prediction")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


def _tell(drawn: Drawn) -> str:
    said = [
        f"{drawn.y.name(series.values[0][1])}: {series.name}."
        for series in drawn.series
        if series.name and series.shape != "band"
    ]
    scale = "One row a prediction, placed by how many times too high or too low it was."
    return " ".join([f"{drawn.title}. {scale}", *said])
