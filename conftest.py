"""Tests never read or write a learner's own answers: every run has an empty folder for them."""

import os
import tempfile

os.environ["LESSONS_ANSWERS"] = tempfile.mkdtemp(prefix="lessons-answers-")
