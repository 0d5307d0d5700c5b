"""A class's answers on one page: where it agreed, where it went wrong, what it predicted. No names, nothing sent."""

from __future__ import annotations

from pathlib import Path


def write_class(folder: Path, out: Path | None = None) -> list[str]:
    """Gather the answer files in a folder and write the page. Returns what to tell the teacher, line by line.

    Parameters
    ----------
    folder : where the files are; sub-folders are looked through too
    out : the page; ``class.html`` in the folder if it is None

    Raises
    ------
    ClassError
        There is no such folder or no answer file in it, or the page cannot be written without losing something.
    """
    # Imported when it is asked for: charts and exercises take a moment.
    from lessons.classroom.class_page import class_page, save
    from lessons.classroom.gathering import gather

    out = out or folder / "class.html"
    gathered = gather(folder, leave_out=out)
    save(out, class_page(gathered))
    return [*gathered.told(), f"The page is {out}. It shows no names."]
