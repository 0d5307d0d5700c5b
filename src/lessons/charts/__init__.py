"""The charts: one file each, every one a function of findings that returns a :class:`Chart`."""

from lessons.charts.agentless_strip import agentless_strip
from lessons.charts.chart import Chart
from lessons.charts.class_labels import class_labels
from lessons.charts.completeness import completeness
from lessons.charts.figure_intervals import figure_intervals
from lessons.charts.figures_by_kind import figures_by_kind
from lessons.charts.formula_spread import formula_spread
from lessons.charts.identity_bar import identity_bar
from lessons.charts.predictions import predictions
from lessons.charts.quote_strip import quote_strip
from lessons.charts.sentence_profile import sentence_profile
from lessons.charts.shrink import shrink
from lessons.charts.verb_classes import verb_classes
from lessons.charts.verb_use import verb_use
from lessons.charts.voices import voices
from lessons.charts.who_speaks import who_speaks

__all__ = [
    "Chart",
    "agentless_strip",
    "class_labels",
    "completeness",
    "figure_intervals",
    "figures_by_kind",
    "formula_spread",
    "identity_bar",
    "predictions",
    "quote_strip",
    "sentence_profile",
    "shrink",
    "verb_classes",
    "verb_use",
    "voices",
    "who_speaks",
]
