"""The README's own code does what it says: run as a script, every line of it that finds something prints it."""

from __future__ import annotations

import re
import subprocess
import sys

from lessons import places

README = (places.data().parent / "README.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_prints_in_a_script_what_its_comments_promise() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    lines = [line for line in code.splitlines() if "#" in line and "open_report()" not in line]
    marked = "\n".join(f"{line}\nprint('ENDED')" if line in lines else line for line in code.splitlines())
    done = subprocess.run([sys.executable, "-c", marked], capture_output=True, text=True, check=True, encoding="utf-8")
    printed = done.stdout.split("ENDED\n")
    assert printed.pop() == ""
    assert len(printed) == len(lines) == 5
    assert all(part.strip() for part in printed)
    assert done.stderr == ""


def test_every_command_of_the_readme_is_one_that_a_reader_without_a_virtual_environment_can_type() -> None:
    for command in re.findall(r"`lessons [^`]*`", README):
        raise AssertionError(f"{command} works only where lessons is installed: write python3 -m uv run {command}")
