"""Make the cue tables: how often each word, in each frame, signals an attribution in PolNeAR's training part.

Only counts and weights are written, no text. Needs scikit-learn (``uv run --group benchmarks``). The folder and the
harness are arguments:

    python benchmarks/cue_counts.py --data polnear --harness bench/attribution.py [--without names.txt]

Three tables come out. ``cue_frames.csv`` counts uses and cues by word and frame. ``cue_circumstances.csv`` weighs the
circumstances of a use (a negation, a thing as subject, …) beside the word's own share: a logistic regression whose
penalty (L1) leaves out every circumstance that adds nothing, so that the table stays short enough to read.
``cue_words.csv`` weighs what a surrounding does to one word (*called* in the passive) beyond that.

The tables in ``data/lexicon`` are made from all 840 articles of train. To measure on articles that no table knows,
make them ``--without`` those articles first, score, and make them from all again; a score on articles that the tables
were counted on comes out two points too high.

Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for Political News".
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lessons import parsing, places
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import lexicon
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.circumstances.word_uses import is_word_use
from lessons.sourcing.groups import group_of
from lessons.sourcing.lexicon import EVERY_USE, EVERY_WORD, CueCount, CueTable
from lessons.sourcing.proposing import propose
from lessons.sourcing.quotations import find_quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

SOURCE = "counted in PolNeAR train (Newell et al. 2018)"
WEIGHED = "weighed on PolNeAR train (Newell et al. 2018) by benchmarks/cue_counts.py"
LEAST_SEEN = 2
"""A word seen less often in a frame has no row of its own: the frame's general share speaks for it."""
LEAST_SEEN_CIRCUMSTANCE = 10
FOLDS = 10
"""The shares that circumstances are weighed beside come from articles of the other folds, or a rare word would
vouch for itself."""
PENALTY = 0.2
"""Inverse strength of the L1 penalty; .1 to .4 score alike on PolNeAR dev, and a smaller one leaves fewer rows."""
LEAST_WEIGHT = 0.02
"""A circumstance that changes the odds by less than this (in natural logarithms) is left out."""
WORD_PENALTY = 0.05
"""Inverse strength of the L2 penalty on the weights of single words: they are many, and each is seldom seen."""
LEAST_WORD_WEIGHT = 0.06
ROUNDS = 2
"""Times that the weights are made: whether a word stands inside what another one reports rests on the weights."""
INTERCEPT = "intercept"
BASE = "base"


@dataclass(frozen=True)
class Labelled:
    """A candidate, and what the annotators say of it.

    Attributes
    ----------
    article : number of its article
    right : they have the same cue, and mostly the same content
    wholly : and mostly the same source
    """

    article: int
    candidate: Candidate
    right: bool
    wholly: bool


def load_harness(path: Path) -> ModuleType:
    """The scoring harness as a module, wherever it is."""
    spec = importlib.util.spec_from_file_location("attribution_harness", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"No harness at {path}.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def parsed(articles: Iterable[Any]) -> Iterator[Doc]:
    """The articles, parsed."""
    return parsing.parse_many((a.text, [p.start for p in find_paragraphs(a.text)]) for a in articles)


def label(harness: ModuleType, number: int, article: Any, doc: Doc) -> Iterator[Labelled]:
    """Every candidate of an article, and whether the annotators have it."""
    spans = [(p.start, p.end) for p in find_paragraphs(article.text)]
    gold = [tuple(article.tokens(span) for span in (g.cue, g.content, g.source)) for g in article.gold]
    for candidate in propose(doc, spans, find_quotations(article.text, spans)):
        head = article.tokens([(candidate.head.idx, candidate.head.idx + len(candidate.head))])
        content, source = article.tokens(candidate.content), article.tokens(candidate.source)
        same = [told for cue, said, told in gold if head & cue and harness.dice(content, said) >= 0.5]
        wholly = any(harness.dice(source, told) >= 0.5 if source or told else True for told in same)
        yield Labelled(number, candidate, bool(same), wholly)


def count(labelled: Iterable[Labelled]) -> dict[tuple[str, str], CueCount]:
    """Seen and cues by word and frame, and by frame alone (word ``*``)."""
    seen: Counter[tuple[str, str]] = Counter()
    cues: Counter[tuple[str, str]] = Counter()
    for item in labelled:
        lemma, frame = item.candidate.lemma, item.candidate.frame
        for key in {(lemma, frame), (EVERY_WORD, frame), (EVERY_WORD, frame.split(":")[0])}:
            seen[key] += 1
            cues[key] += item.right
    least = {key: 1 if key[0] == EVERY_WORD else LEAST_SEEN for key in seen}
    return {key: CueCount(n, cues[key]) for key, n in seen.items() if n >= least[key]}


def frame_rows(counts: dict[tuple[str, str], CueCount]) -> list[dict[str, Any]]:
    """Rows of ``cue_frames.csv``."""
    return [
        {"lemma": lemma, "frame": frame, "seen": found.seen, "cues": found.cues, "source": SOURCE}
        for (lemma, frame), found in sorted(counts.items(), key=lambda item: (item[0][0] != EVERY_WORD, item[0]))
    ]


def own_logits(labelled: list[Labelled]) -> list[float]:
    """The logarithm of each candidate's own odds, counted in the articles of the other folds."""
    tables = [CueTable(count(x for x in labelled if x.article % FOLDS != fold)) for fold in range(FOLDS)]
    shares = (tables[x.article % FOLDS].cue_share(x.candidate.lemma, x.candidate.frame) for x in labelled)
    return [math.log(share / (1 - share)) for share in (min(max(share, 0.001), 0.999) for share in shares)]


def weight_rows(labelled: list[Labelled]) -> dict[str, list[dict[str, Any]]]:
    """Rows of ``cue_circumstances.csv`` and ``cue_words.csv``: what every circumstance counts for.

    The words come second: the logarithm of the odds that the circumstances give stands beside them in the regression,
    so that a row says what a surrounding does to one word beyond what it does to all.
    """
    seen = Counter(name for item in labelled for name in set(item.candidate.circumstances))
    seen = Counter({name: n for name, n in seen.items() if n >= LEAST_SEEN_CIRCUMSTANCE})
    right = [item.wholly for item in labelled]
    uses = [_features(x.candidate, own, seen) for x, own in zip(labelled, own_logits(labelled), strict=True)]
    general = _weigh(uses, right, "l1", PENALTY)
    base = [general[INTERCEPT] + sum(general.get(name, 0.0) * value for name, value in use.items()) for use in uses]
    uses = [{BASE: logit, **_word_features(x.candidate, seen)} for x, logit in zip(labelled, base, strict=True)]
    words = _weigh(uses, right, "l2", WORD_PENALTY)
    scale = words.pop(BASE)
    general = {name: scale * weight for name, weight in general.items()}
    every = _row(EVERY_USE, "odds", general.pop(INTERCEPT) + words.pop(INTERCEPT), len(labelled))
    return {
        "cue_circumstances.csv": [every, *_rows(general, LEAST_WEIGHT, seen, len(labelled))],
        "cue_words.csv": list(_rows(words, LEAST_WORD_WEIGHT, seen, len(labelled))),
    }


def _weigh(uses: list[dict[str, float]], right: list[bool], penalty: str, strength: float) -> dict[str, float]:
    """Weights of a logistic regression by name of the feature, and its intercept."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(uses)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=strength, penalty=penalty, solver="liblinear", max_iter=1000, random_state=0)
    model.fit(matrix, right)
    return {
        **dict(zip(vectorizer.feature_names_, map(float, model.coef_[0]), strict=True)),
        INTERCEPT: float(model.intercept_[0]),
    }


def _rows(weights: dict[str, float], least: float, seen: Counter[str], uses: int) -> Iterator[dict[str, Any]]:
    """Rows of the weights that are worth one."""
    for name, weight in sorted(weights.items()):
        kind, _, circumstance = name.partition(":")
        if abs(weight) >= least or circumstance == EVERY_USE:
            yield _row(circumstance, kind, weight, seen.get(circumstance, uses))


def _features(candidate: Candidate, own: float, seen: Counter[str]) -> dict[str, float]:
    """What the regression sees of one candidate: its own logit, also by family of frames, and its circumstances."""
    known = {f"odds:{name}": 1.0 for name in candidate.circumstances if name in seen and not is_word_use(name)}
    return {**known, f"power:{EVERY_USE}": own, f"power:{group_of(candidate.frame)}": own}


def _word_features(candidate: Candidate, seen: Counter[str]) -> dict[str, float]:
    """What the second regression sees beside the odds of the first: the circumstances of just this word."""
    return {f"odds:{name}": 1.0 for name in candidate.circumstances if name in seen and is_word_use(name)}


def _row(circumstance: str, kind: str, weight: float, seen: int) -> dict[str, Any]:
    value = math.exp(weight) if kind == "odds" else weight
    return {"circumstance": circumstance, "kind": kind, "value": round(value, 3), "seen": seen, "source": WEIGHED}


def write(name: str, rows: list[dict[str, Any]]) -> None:
    """Write one table into ``data/lexicon`` and forget what was read from it."""
    with places.data("lexicon", name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    lexicon.clear()


def make_tables(harness: ModuleType, articles: list[Any], docs: list[Doc]) -> list[Labelled]:
    """Write all three tables; the weights are made in rounds, from the word's own share upwards."""

    def labelled() -> list[Labelled]:
        pairs = enumerate(zip(articles, docs, strict=True))
        return [item for number, (article, doc) in pairs for item in label(harness, number, article, doc)]

    found = labelled()
    write("cue_frames.csv", frame_rows(count(found)))
    plain = [_row(EVERY_USE, kind, value, len(found)) for kind, value in (("odds", 0.0), ("power", 1.0))]
    write("cue_circumstances.csv", plain)
    write("cue_words.csv", plain)
    for _ in range(ROUNDS):
        found = labelled()
        for name, rows in weight_rows(found).items():
            write(name, rows)
    return found


def main() -> None:
    """Count, weigh and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with PolNeAR's train/")
    parser.add_argument("--harness", type=Path, required=True, help="the scoring harness, attribution.py")
    parser.add_argument("--without", type=Path, help="file with names of articles to leave out, one a line")
    arguments = parser.parse_args()
    harness = load_harness(arguments.harness)
    without = set(arguments.without.read_text().split()) if arguments.without else set()
    articles = [a for a in harness.load_polnear(arguments.data, "train") if a.name not in without]
    labelled = make_tables(harness, articles, list(parsed(articles)))
    print(f"{len(articles)} articles, {len(labelled)} candidates, {sum(item.right for item in labelled)} cues")


if __name__ == "__main__":
    main()
