"""What a learner calls: predict, reveal, check, hint, solution. None of them raises on anything that is typed."""

from __future__ import annotations

from collections.abc import Mapping

from lessons.display import Note, Tone
from lessons.exercises import log
from lessons.exercises.answers import AnswerError, described, is_blank
from lessons.exercises.bank import EXERCISES, PREDICTIONS
from lessons.exercises.calibration import Guess, is_opened, last_guess, looking_back, written
from lessons.exercises.exercise import Exercise, Outcome, Prediction, Verdict
from lessons.shares import is_close

__all__ = ["check", "hint", "looking_back", "predict", "reveal", "solution"]

_TONES: dict[Outcome, Tone] = {
    "right": "right",
    "not yet": "not yet",
    "unanswered": "info",
    "unreadable": "not yet",
}


def check(id: str = "", answer: object = None) -> Note:
    """Say what is right or wrong with an answer. Never the answer itself.

    ``...`` and ``None`` are "not answered yet". The answer is kept; a wrong one costs nothing.
    """
    exercise = EXERCISES.get(_name(id))
    if exercise is None:
        return _unknown(id, "exercise", EXERCISES)
    title = f"Exercise {exercise.id}"
    if is_blank(answer):
        return Note(f"{title}: not answered yet", [f'{_HOW_TO_ANSWER} Stuck? Run hint("{exercise.id}").'], "info")
    verdict = judge(exercise, answer)
    trouble = log.add("check", exercise.id, answer=answer, outcome=verdict.outcome, misconception=verdict.misconception)
    if verdict.outcome == "unreadable":
        title += ": cannot be read"
    return Note(title, _said(verdict.message, trouble), _TONES[verdict.outcome])


def judge(exercise: Exercise, answer: object) -> Verdict:
    """The verdict on any answer, one of the wrong type too."""
    try:
        return exercise.judge(exercise.answer.read(answer))
    except AnswerError as error:
        return Verdict("unreadable", str(error))
    except Exception:  # whatever was typed, the learner gets a sentence and no traceback
        return Verdict("unreadable", f"The answer is {described(answer)}, which this question cannot read.")


def hint(id: str = "", step: int | None = None) -> Note:
    """The next hint of three, or the one with this number. The last one is still not the answer."""
    exercise = EXERCISES.get(_name(id))
    if exercise is None:
        return _unknown(id, "exercise", EXERCISES)
    last = len(exercise.hints)
    if not isinstance(step, int):
        step = 1 + sum(1 for _ in log.events("hint", exercise.id))
    step = max(1, min(step, last))
    trouble = log.add("hint", exercise.id, step=step)
    after = f'That was the last hint. If you have tried, solution("{exercise.id}") shows the answer.'
    return Note(
        f"Exercise {exercise.id}, hint {step} of {last}",
        _said(exercise.hints[step - 1], after if step == last else "", trouble),
        "hint",
    )


def solution(id: str = "") -> Note:
    """The answer with its reason, after an attempt, or when it is asked for again. That it was looked at is kept."""
    exercise = EXERCISES.get(_name(id))
    if exercise is None:
        return _unknown(id, "exercise", EXERCISES)
    if not any(event["event"] in ("check", "asked", "solution") for event in log.events(exercise=exercise.id)):
        trouble = log.add("asked", exercise.id)
        said = (
            f'Try check("{exercise.id}", …) or hint("{exercise.id}") first: what you find yourself stays. '
            "To see the answer all the same, run this once more."
        )
        return Note(f"Exercise {exercise.id}: not tried yet", _said(said, trouble), "info")
    trouble = log.add("solution", exercise.id)
    return Note(f"Exercise {exercise.id}: solution", _said(exercise.solution, trouble), "solution")


def predict(id: str = "", guess: object = None) -> Note:
    """Seal a guess before the result is seen: a number, or a range ``(10, 20)``.

    A later guess replaces it; the first one is kept too. After the result was shown no guess is taken.
    """
    prediction = PREDICTIONS.get(_name(id))
    if prediction is None:
        return _unknown(id, "prediction", PREDICTIONS)
    title = f"Prediction {prediction.id}"
    if is_blank(guess):
        return Note(
            f"{title}: not made yet", [f"{prediction.question} {_HOW_TO_ANSWER} A rough guess is fine."], "info"
        )
    try:
        value = _read_guess(prediction, guess)
    except AnswerError as error:
        return Note(f"{title}: cannot be read", [str(error)], "not yet")
    except Exception:  # as in judge
        return Note(f"{title}: cannot be read", ["Type a number in digits, such as 12."], "not yet")
    before = sealed(prediction)
    ends = {"low": value[0], "high": value[1]} if isinstance(value, tuple) else {}
    about = {"report": prediction.about()} if prediction.about() else {}
    if is_opened(prediction):
        said = (
            "You have seen the result, so there is nothing left to guess, and this is not kept."
            if before is None
            else "You have seen the result, so the guess that you made before it stands."
        )
        return Note(f"{title}: already opened", [said], "info")
    guess = sum(value) / 2 if isinstance(value, tuple) else value
    trouble = log.add("predict", prediction.id, guess=guess, **ends, **about)
    said = f"You predict {written(value)} {prediction.unit}. {prediction.opens} opens it."
    if before is not None and before != value:
        said += f" Your guess was {written(before)} before; both are kept."
    return Note(f"{title}: sealed", _said(said, trouble), "info")


def reveal(id: str = "") -> Note:
    """The result of a prediction, beside the guess."""
    prediction = PREDICTIONS.get(_name(id))
    if prediction is None:
        return _unknown(id, "prediction", PREDICTIONS)
    result, guess = prediction.result(), sealed(prediction)
    found = f"The result is {result:g} {prediction.unit}."
    about = {"report": prediction.about()} if prediction.about() else {}
    trouble = log.add("open", prediction.id, **about)
    if guess is None:
        body = [found, "You made no prediction, so there is nothing to compare. A guess first makes the result stick."]
    else:
        body = _said(f"You predicted {written(guess)}. {found}", _compared(guess, result), trouble)
    return Note(f"Prediction {prediction.id}: opened", body, "info")


def sealed(prediction: Prediction) -> Guess | None:
    """The learner's last guess, a number or a range; None if there is none."""
    return last_guess(prediction)


def _read_guess(prediction: Prediction, guess: object) -> Guess:
    """One number, or the two ends of a range in their order."""
    if isinstance(guess, (tuple, list)) and len(guess) == 2:
        low, high = sorted(float(prediction.answer.read(end)) for end in guess)
        return low, high
    return float(prediction.answer.read(guess))


def _compared(guess: Guess, result: float) -> str:
    if isinstance(guess, tuple):
        if guess[0] <= result <= guess[1]:
            return "It lies in your range. Would a narrower one have held it too?"
        return f"It lies {'above' if result > guess[1] else 'below'} your range. How much wider would you make it now?"
    if is_close(guess, result):
        return "That is close. What did you go by?"
    too = "high" if guess > result else "low"
    return f"Your guess was too {too}. What did you picture that the report does not do?"


_HOW_TO_ANSWER = "Put your answer where the … stands and run the cell again."


def _said(*paragraphs: str) -> list[str]:
    return [paragraph for paragraph in paragraphs if paragraph]


def _name(id: object) -> str:
    """An exercise's name as it may be typed: "1.2", 1.2, " 01.2 "."""
    if not isinstance(id, (str, float)):
        return ""
    lesson, dot, number = str(id).strip().partition(".")
    if not lesson and not dot:
        return ""
    return f"{lesson.lstrip('0') or '0'}{dot}{number}"


def _unknown(id: object, what: str, known: Mapping[str, object]) -> Note:
    name = _name(id)
    if what == "exercise" and name in PREDICTIONS:
        return Note(f"“{name}” is a prediction", [f'Seal a guess with predict("{name}", 12).'], "info")
    if what == "prediction" and name in EXERCISES:
        return Note(f"“{name}” is an exercise", [f'Answer it with check("{name}", …).'], "info")
    if not name:
        return Note(f"Which {what}?", [f'Write its name in the brackets, such as "{next(iter(known))}".'], "info")
    return Note(f"There is no {what} “{name}”", [_near(name, known)], "info")


def _near(name: str, known: Mapping[str, object]) -> str:
    """The names of the same lesson; those of all lessons would fill the screen."""
    lesson = name.partition(".")[0]
    same = [other for other in known if other.partition(".")[0] == lesson]
    if same:
        return f"Lesson {lesson} has {', '.join(same)}."
    lessons = sorted({other.partition(".")[0] for other in known})
    return f"A name is the lesson and a number, such as {next(iter(known))}. Lessons {', '.join(lessons)} have some."
