"""Text for HTML: what stands in a report is shown as it stands, a dollar sign too."""

from __future__ import annotations

import html
import re


def escape(text: str) -> str:
    """A text that HTML shows to the letter.

    JupyterLab typesets what stands between two dollar signs as a formula, in HTML outputs as well, so that "from $38.9m
    to $41.3m" loses its blanks. It looks for both signs within one element; each sign therefore gets its own.

    >>> escape("a < b")
    'a &lt; b'
    """
    return re.sub(r"[$\\]", r"<span>\g<0></span>", html.escape(text))
