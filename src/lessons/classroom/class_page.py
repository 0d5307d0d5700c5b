"""The page about a class: charts with their words and tables, and nothing that tells who answered what."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from pathlib import Path

from lessons import charts
from lessons.charts.chart import Chart
from lessons.classroom.answers import agreements, contested, courses, wrong_ideas
from lessons.classroom.gathering import ClassError, Gathered
from lessons.classroom.guesses import Guesses, all_guesses
from lessons.editions.document import MADE_BY, page, table
from lessons.report import numbered
from lessons.writing import write_file

TITLE = "What the class answered"


def class_page(gathered: Gathered) -> str:
    """The page as HTML that works from a file."""
    parts = [
        f"<h1>{TITLE}</h1>",
        f"<p>{escape(_about(gathered))}</p>",
        *_agreement(gathered),
        *_mistakes(gathered),
        *_calibration(gathered),
    ]
    return page(TITLE, "\n".join(parts))


def _about(gathered: Gathered) -> str:
    return (
        f"Made from {numbered(len(gathered.learners), 'answer file')}, on this computer. The page shows how many "
        "learners answered what, and neither who they are nor a word that they typed."
    )


def _agreement(gathered: Gathered) -> list[str]:
    rows = [
        (f"{a.exercise.id} · {a.exercise.title}", str(a.learners), "–" if a.alpha is None else f"{a.alpha:.2f}")
        for a in agreements(gathered)
    ]
    parts = ["<h2>Where we agree</h2>", f"<p>{escape(_AGREEMENT)}</p>"]
    if not rows:
        return [*parts, "<p>Nobody has given labels yet.</p>"]
    head = ("exercise", "learners", "alpha")
    return [*parts, _shown(charts.class_labels(contested(gathered))), table("Agreement by exercise", head, rows)]


_AGREEMENT = (
    "Each learner's first labels count: what they thought before any feedback. Some items are contested, so that "
    "careful readers may label them differently; a class that is divided there has something to talk about. "
    "Krippendorff's alpha says how far all labels of an exercise agree: 1 is always, 0 is what chance would give, "
    "below 0 is less than that. It needs two learners, and labels that are not all the same."
)


def _mistakes(gathered: Gathered) -> list[str]:
    ideas = [
        (f"{idea.exercise.id} · {idea.exercise.title}", idea.name, f"{idea.learners} of {idea.tried}", idea.message)
        for idea in wrong_ideas(gathered)
    ]
    went = [
        (
            f"{c.exercise.id} · {c.exercise.title}",
            *map(str, (c.tried, c.right_at_once, c.right, c.hints, c.solutions)),
        )
        for c in courses(gathered)
    ]
    head = ("exercise", "misconception", "learners", "what they were told")
    heads = ("exercise", "tried", "right at once", "right in the end", "took a hint", "saw the solution")
    return [
        "<h2>Where we went wrong</h2>",
        table("Misconceptions, the most frequent first", head, ideas)
        if ideas
        else "<p>No misconception was shown.</p>",
        table("How each exercise went, in learners", heads, went) if went else "<p>No exercise was tried.</p>",
    ]


def _calibration(gathered: Gathered) -> list[str]:
    guesses = all_guesses(gathered)
    parts = ["<h2>What we predicted</h2>"]
    if not guesses:
        return [*parts, "<p>Nobody has made a prediction yet.</p>"]
    pairs = [(f"{g.prediction.id} · {g.prediction.unit}", g.middle_half, g.result) for g in guesses]
    head = ("prediction", "learners", "middle guess", "middle half", "result", "close")
    rows = [_guess_row(g) for g in guesses]
    return [
        *parts,
        f"<p>{escape(_MIDDLE_HALF)}</p>",
        _shown(charts.predictions(pairs, who="the class")),
        table("Predictions and results", head, rows),
    ]


def _guess_row(guesses: Guesses) -> tuple[str, ...]:
    low, high = guesses.middle_half
    return (
        f"{guesses.prediction.id} · {guesses.prediction.question}",
        str(len(guesses.guesses)),
        f"{guesses.middle:g}",
        f"{low:g} to {high:g}",
        f"{guesses.result:g}",
        f"{guesses.close} of {len(guesses.guesses)}",
    )


_MIDDLE_HALF = (
    "A line holds the middle half of the class's last guesses: a quarter guessed lower, a quarter higher. A class "
    "whose lines reach the result is well calibrated; one whose lines all lie on one side shares a wrong picture."
)


def _shown(chart: Chart) -> str:
    """A chart with alternative text, its description and its table."""
    picture = b64encode(chart.png()).decode("ascii")
    values = chart.table()
    rows = [tuple(map(str, row)) for row in values.itertuples(index=False)]
    return (
        f'<figure style="margin:1rem 0"><img class="chart" src="data:image/png;base64,{picture}" '
        f'alt="{escape(chart.description)}"></figure>'
        f"<details><summary>This chart in words and numbers</summary><p>{escape(chart.description)}</p>"
        f"{table(chart.drawn.title, tuple(values.columns), rows)}</details>"
    )


def save(out: Path, html: str) -> None:
    """Write the page, whole or not at all; an earlier page of ours is replaced, anything else is not touched.

    Raises
    ------
    ClassError
        Something else stands there, or the page cannot be written.
    """
    if out.exists() and not _is_ours(out):
        raise ClassError(f"“{out.name}” is there already and was not made by this command. Name another with --out.")
    try:
        write_file(out, html)
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise ClassError(
            f"The page “{out.name}” cannot be written ({reason}). Name another place with --out."
        ) from None


def _is_ours(out: Path) -> bool:
    if not out.is_file():
        return False
    try:
        start = out.read_bytes()[:2000].decode("utf-8", errors="replace")
    except OSError:
        return False
    return f'<meta name="generator" content="{MADE_BY}">' in start and f"<title>{TITLE}</title>" in start
