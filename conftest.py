"""Tests never read or write a learner's own answers: every run has an empty folder for them."""

import os
import tempfile

os.environ["LESSONS_ANSWERS"] = tempfile.mkdtemp(prefix="lessons-answers-")

collect_ignore_glob = ["notebooks/*.earlier-*.ipynb", "my-reports/*"]
"""A learner's own notebooks are theirs: what ``lessons reset`` put aside, and what ``lessons new`` made."""
