"""What a learner does with the machine's proposals: accept, change, delete, add, undo. Nothing here raises."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ParamSpec

from lessons import saving
from lessons.correcting import adding, changing, replay
from lessons.correcting.changing import CannotChange
from lessons.correcting.corrected import corrected
from lessons.correcting.doubts import Doubt, doubt_of
from lessons.correcting.kinds import KINDS, LabelKind, value_of
from lessons.correcting.record import Act, Entry, open_record
from lessons.correcting.replay import Item
from lessons.correcting.scoring import Score, score
from lessons.display import Note
from lessons.exercises.answers import described, is_blank, listed
from lessons.findings import Finding, Spans
from lessons.paragraphs import Paragraph
from lessons.report import Report, numbered
from lessons.saving import sha256
from lessons.words import find_words

if TYPE_CHECKING:
    from lessons.word_table import Table

WANTED = 10
"""Labels that lesson 07 asks a learner to judge."""

P = ParamSpec("P")


_USES = {
    "show": 'One label: show("a01").',
    "accept": 'One label or several: accept("a01", "f03").',
    "delete": 'One label at a time: delete("w02").',
    "change": 'One label, and what is to be changed: change("a01", identity="unnamed officials").',
    "add": 'A kind, and its words: add("attribution", source="…", cue="said", content="…", identity="named person").',
    "undo": "Nothing: undo() takes back what you did last.",
    "progress": "Nothing: progress() says how far you are.",
}
"""How each act is called, for who has called it otherwise."""


def _kindly(act: Callable[P, Note]) -> Callable[P, Note]:
    """Turn whatever goes wrong into a sentence: nothing that is typed into a lesson ends in a traceback."""

    @functools.wraps(act)
    def kindly(*args: P.args, **kwargs: P.kwargs) -> Note:
        try:
            return act(*args, **kwargs)
        except CannotChange as error:
            return Note("Nothing done", [str(error)], "not yet")
        except TypeError:
            said = f"{act.__name__}() takes something else between its brackets. {_USES[act.__name__]}"
            return Note("Nothing done", [said], "not yet")
        except Exception as error:
            said = f'That cannot be read ({type(error).__name__}). Give a label\'s name, such as "a01".'
            return Note("Nothing done", [said], "not yet")

    return kindly


class Corrections:
    """The machine's proposals for one report, and what the learner makes of them.

    Every act is saved at once in a file that is only added to. Where a :class:`Note` comes back it says what was done,
    or kindly why not.
    """

    def __init__(self, report: Report, *, keep: bool = True) -> None:
        """Open the corrections of a report; what was done before is there again, unless nothing is to be kept."""
        self.report = report
        self._record = open_record(report, keep=keep)

    # ------------------------------------------------------------------ looking

    @property
    def items(self) -> tuple[Item, ...]:
        """All labels: the machine's in text order, kind by kind, then the learner's own."""
        return tuple(replay.replay(self.report, self._record.entries()[0]).values())

    def judged(self) -> tuple[Item, ...]:
        """The labels that the learner has judged or added."""
        return tuple(item for item in self.items if item.act)

    def corrected(self) -> Report:
        """The report with the learner's labels: the same kind of report, so that every chart and table follows."""
        return corrected(self.report, self.items)

    def score(self, *, drawn: int | None = None) -> Score:
        """The machine held against the learner's own key, as far as the learner has judged.

        With ``drawn=20`` only the labels of :meth:`sample` count, so that the share is about all of the machine's.
        """
        items = self.items
        chosen = items if drawn is None else self._drawn(drawn)
        return score(items, [item for item in chosen if item.act], by_chance=drawn is not None)

    def next(self, most: int = WANTED, kind: str | None = None) -> Table:
        """The most doubtful proposals that are not judged yet, one row each."""
        items = [item for item in self.items if not item.act and item.mine is not None]
        return self._table(items, most, kind)

    def sample(self, most: int = 20, kind: str | None = None) -> Table:
        """Proposals drawn by chance, the doubtful and the others alike; the same ones each time."""
        return self._table(self._drawn(most), most, kind)

    def _drawn(self, most: int) -> list[Item]:
        """The first of the machine's proposals in an order by chance that hangs on the text alone."""
        proposals = [item for item in self.items if item.machine is not None]
        order = random.Random(sha256(self.report.text)).sample(proposals, len(proposals))
        return order[: most if isinstance(most, int) else WANTED]

    def table(self, most: int = 1000, kind: str | None = None) -> Table:
        """All labels, the most doubtful first, with what the learner made of them."""
        return self._table(self.items, most, kind)

    def _table(self, items: Iterable[Item], most: object, kind: object) -> Table:
        from lessons.word_table import Table

        wanted = _kind(kind, none_for_all=True)
        mentions = self._mentions()
        doubted = [(self._doubt(item, mentions), item) for item in items if wanted in (None, item.kind)]
        doubted.sort(key=lambda pair: (-pair[0].share, pair[1].finding.start))
        rows = [self._row(doubt, item) for doubt, item in doubted[: most if isinstance(most, int) else WANTED]]
        columns = ["label", "paragraph", "the machine says", "in the words", "doubt", "what speaks against it", "you"]
        return Table(rows, columns=columns).set_index("label")

    def _mentions(self) -> dict[tuple[int, int], str]:
        return {(m.start, m.end): m.why for voice in self.report.voices for m in voice.mentions}

    @staticmethod
    def _doubt(item: Item, mentions: dict[tuple[int, int], str]) -> Doubt:
        if item.machine is None:
            return Doubt(0.0, ("you added it",))
        return doubt_of(item.kind, item.machine, mentions)

    def _row(self, doubt: Doubt, item: Item) -> tuple[object, ...]:
        finding = item.machine or item.finding
        return (
            item.id,
            self._paragraph(finding).number,
            said_of(item.kind, finding),
            _shortened(finding.words),
            round(100 * doubt.share),
            "; ".join(doubt.reasons) or "nothing",
            _DONE[item.act],
        )

    def _paragraph(self, finding: Finding) -> Paragraph:
        return self.report.paragraph_of(finding)

    @_kindly
    def show(self, id: object = None) -> Note:
        """One label: marked in its paragraph, its fields, why the machine made it, and what speaks against it."""
        if is_blank(id):
            return _unanswered("Which label?", 'show("a01") shows one.')
        item = self._item(id)
        doubt = self._doubt(item, self._mentions())
        fields = "; ".join(f"{name.rstrip('_')}: {value}" for name, value in self._fields(item) if value)
        body: list[Any] = [self.report.show(item.finding), fields]
        if doubt.reasons:
            body.append(f"Doubt {100 * doubt.share:.0f} in 100: {'; '.join(doubt.reasons)}.")
        return Note(f"{item.id}, {item.kind}: {_STATE[item.act]}", body, "info")

    @staticmethod
    def _fields(item: Item) -> list[tuple[str, str]]:
        names = KINDS[item.kind].fields
        return [(name, value_of(item.finding, name, item.whose)) for name in names if name != "words"]

    # ------------------------------------------------------------------- acting

    @_kindly
    def accept(self, *ids: object) -> Note:
        """The machine is right about these labels, in every field."""
        if is_blank(ids):
            return _unanswered("Nothing accepted yet", 'Name one label or several: accept("a01", "f03").')
        named = [name for id in ids for name in (id if isinstance(id, (list, tuple, set)) else (id,))]
        items = [self._item(name) for name in named]
        trouble = ""
        for item in items:
            if item.act != "accept":
                kept = item.machine or item.mine
                trouble = self._keep("accept", item, kept) or trouble
        said = [item.id for item in items]
        return self._done(f"{', '.join(said)} accepted", [], trouble)

    @_kindly
    def delete(self, id: object = None) -> Note:
        """This is no attribution, no figure, or no mark of wording at all."""
        if is_blank(id):
            return _unanswered("Nothing deleted yet", 'Name the label that should not be there: delete("w02").')
        item = self._item(id)
        if item.mine is None:
            return Note(f"{item.id} is deleted already", ["undo() brings back what you did last."], "info")
        trouble = self._keep("delete", item, None)
        return self._done(f"{item.id} deleted", [f"It was: {said_of(item.kind, item.finding)}."], trouble)

    @_kindly
    def change(self, id: object = None, /, **labels: object) -> Note:
        """Another label, or other words: ``change("a07", identity="unnamed officials", source="the officials")``."""
        given = {name: value for name, value in labels.items() if value is not ...}
        if is_blank(id) or not given:
            return _unanswered("Nothing changed yet", 'Say what and how: change("a01", identity="unnamed officials").')
        item = self._item(id)
        if item.mine is None:
            raise CannotChange(f"{item.id} is deleted. accept(“{item.id}”) brings the machine's label back.")
        after, whose = self._after(item, given)
        same = after == item.mine and (not whose or whose == item.whose)
        if same and (item.act != "change" or item.machine is None):
            raise CannotChange(f"{item.id} has these labels already.")
        # A cell that is run again says again what it did.
        trouble = "" if same else self._keep("change", item, after, whose)
        before = replace(item, mine=item.machine, whose="") if same else item
        done = _difference(before, after, whose, changing.read_labels(item.kind, given))
        return self._done(f"{item.id} changed", [done, self.report.show(after)], trouble)

    def _after(self, item: Item, labels: dict[str, object]) -> tuple[Finding, str]:
        assert item.mine is not None, "a deleted label is refused before"
        read = changing.read_labels(item.kind, labels)
        near = [self._paragraph(item.mine)]
        places = self._places(item.kind, read, near, item.mine.start)
        own = {name: value for name, value in read.items() if name not in places}
        whose = self._whose(own.get("whose"))
        return changing.change(item.mine, own, places), whose or item.whose

    def _whose(self, said: object) -> str:
        """On whose word: a voice of the report as it is spelt there, or the report."""
        from lessons.exercises.answers import AnswerError, OneOf
        from lessons.keys import REPORTER

        if said is None:
            return ""
        voices = dict.fromkeys(a.voice for a in self.corrected().attributions if a.voice)
        try:
            return OneOf((REPORTER, *voices), {"": REPORTER, "nobody": REPORTER}).read(said)
        except AnswerError:
            raise CannotChange(
                f"Nobody called “{said}” speaks in the report. Use a name from voices.table(), or “{REPORTER}”."
            ) from None

    def _places(
        self, kind: LabelKind, read: dict[str, object], near: list[Paragraph], at: int | None
    ) -> dict[str, Spans]:
        report = self.report
        copied = {name: str(read[name]) for name in KINDS[kind].spans if name in read}
        return {
            name: changing.find_place(report.text, words, near, report.paragraphs, at) for name, words in copied.items()
        }

    @_kindly
    def add(self, what: object = None, /, *, paragraph: object = None, **labels: object) -> Note:
        """A label that the machine missed, with words copied from the report."""
        given = {name: value for name, value in labels.items() if value is not ...}
        if is_blank(what) or not given:
            return _unanswered("Nothing added yet", f"For example: {adding.EXAMPLES['attribution']}")
        wanted = _kind(what)
        assert wanted is not None, "a kind was given"
        read = changing.read_labels(wanted, given)
        adding.require(wanted, read)
        places = self._places(wanted, read, self._near(paragraph, wanted, read), None)
        made = adding.make(wanted, self.report.text, {n: v for n, v in read.items() if n not in places}, places)
        whose = self._whose(read.get("whose")) if "whose" in read else ""
        key, trouble = self._added_before(wanted, made, whose), ""
        if not key:
            item = Item("", wanted, f"own {len(self._record) + 1}", None, None)
            key, trouble = item.key, self._keep("add", item, made, whose)
        added = next(other for other in self.items if other.key == key)
        return self._done(f"{added.id} added", [self.report.show(made)], trouble)

    def _added_before(self, kind: LabelKind, made: Finding, whose: str) -> str:
        """The key of the same label that the learner added before, in a cell that is now run again; "" for none."""
        for item in self.items:
            if item.kind != kind or item.mine is None or not _same_place(item.mine, made):
                continue
            if item.act == "add" and item.mine == made and item.whose == whose:
                return item.key
            raise CannotChange("There is a label with these very words already. Change that one.")
        return ""

    def _near(self, paragraph: object, kind: LabelKind, read: dict[str, object]) -> list[Paragraph]:
        """The paragraph that the learner names, or the one that holds the longest of the copied words."""
        if isinstance(paragraph, (int, str)) and not isinstance(paragraph, bool) and str(paragraph).strip().isdigit():
            try:
                return [self.report.paragraph(int(paragraph))]
            except LookupError as error:
                raise CannotChange(str(error)) from None
        longest = max((str(read[name]) for name in KINDS[kind].spans if read.get(name)), key=len)
        places = changing.find_place(self.report.text, longest, [], self.report.paragraphs, None)
        return [p for p in self.report.paragraphs if p.start <= places[0][0] < p.end]

    @_kindly
    def undo(self) -> Note:
        """Take back what was done last; once more, and the one before."""
        before = {item.key: item for item in self.items}
        if not any(item.act for item in before.values()):
            return Note("Nothing to undo", ["You have changed nothing yet."], "info")
        trouble = self._record.add(Entry("undo", "attribution", "", None, None))
        after = {item.key: item for item in self.items}
        moved = [item for key, item in before.items() if after.get(key) != item]
        gone = [item.id for item in moved if item.key not in after]
        said = f"{gone[0]} is gone again" if gone else f"{moved[0].id if moved else 'The last act'} is as it was before"
        return self._done(said, [], trouble)

    def progress(self) -> Note:
        """How many labels are judged, and how."""
        entries, others = self._record.entries()
        judged = self.judged()
        counts = {act: sum(item.act == act for item in judged) for act in _COUNTED}
        body = ["; ".join(f"{_COUNTED[act]}: {count}" for act, count in counts.items()) + "."]
        if len(judged) < WANTED:
            body.append(f"{WANTED - len(judged)} to go. next() shows the most doubtful ones that are left.")
        if others:
            body.append(
                f"{numbered(others, 'line')} of the file belong to another version of the text and do not count."
            )
        if damaged := self._record.damaged():
            body.append(
                f"{numbered(damaged, 'line')} of the file cannot be read and do not count; nothing was removed."
            )
        return Note(f"{len(judged)} of at least {WANTED} labels judged", body, "info" if entries else "hint")

    # ------------------------------------------------------------------- saving

    def _keep(self, act: Act, item: Item, after: Finding | None, whose: str = "") -> str:
        machine = None if item.machine is None else saving.one_to_json(item.machine)
        mine = None if after is None else saving.one_to_json(after)
        if mine is not None and whose:
            mine["whose set"] = whose
        return self._record.add(Entry(act, item.kind, item.key, machine, mine))

    def _done(self, title: str, body: list[Any], trouble: str) -> Note:
        count = len(self.judged())
        saved = f"Saved in {self._record.file.name}." if self._record.kept else "This is practice: it is not saved."
        kept = trouble or saved
        return Note(title, [*body, f"{numbered(count, 'label')} judged. {kept} undo() takes it back."], "info")

    def _item(self, id: object) -> Item:
        """The label that a learner means: "a7", " A07 ", or some of its words.

        Raises
        ------
        CannotChange
            There is none of that name, or several have these words; the message says which there are.
        """
        if not isinstance(id, str):
            raise CannotChange(f'A label is named in quotation marks, such as "a01"; this is {described(id)}.')
        said = id.strip().casefold()
        wanted = f"{said[:1]}{said[1:].lstrip('0').zfill(2)}"
        items = self.items
        for item in items:
            if item.id == wanted:
                return item
        if len(said.split()) > 1:
            return self._with_words(said, items)
        counts = {kind: [item.id for item in items if item.kind == kind] for kind in KINDS}
        there = [f"{ids[0]} to {ids[-1]}" if len(ids) > 1 else ids[0] for ids in counts.values() if ids]
        raise CannotChange(f"There is no label “{said[:20]}”. There are: {', '.join(there) or 'none'}.")

    @staticmethod
    def _with_words(said: str, items: Iterable[Item]) -> Item:
        found = [item for item in items if find_words(item.finding.words, said)]
        if not found:
            raise CannotChange(f"No label has the words “{said[:60]}”. Copy them to the letter, or give its name.")
        if len(found) > 1:
            raise CannotChange(f"Several labels have these words: {', '.join(item.id for item in found)}. Choose one.")
        return found[0]

    def __repr__(self) -> str:
        return repr(self.progress())

    def _repr_html_(self) -> str:
        return self.progress()._repr_html_()


_DONE: dict[Act | None, str] = {
    None: "",
    "accept": "accepted",
    "change": "changed",
    "delete": "deleted",
    "add": "added",
    "undo": "",
}
_STATE = {**_DONE, None: "a proposal"}
_COUNTED: dict[Act, str] = {"accept": "accepted", "change": "changed", "delete": "deleted", "add": "added"}


def _unanswered(title: str, said: str) -> Note:
    return Note(title, [said], "info")


def _kind(kind: object, none_for_all: bool = False) -> LabelKind | None:
    said = str(kind).strip().casefold().rstrip("s") if isinstance(kind, str) else ""
    for name, of in KINDS.items():
        if said and (said == name or said == of.letter):
            return name
    if none_for_all:
        return None
    raise CannotChange(f"There is no kind of label “{kind}”. There are {listed(tuple(KINDS))}.")


def said_of(kind: LabelKind, finding: Finding) -> str:
    """What a proposal claims, in a few words."""
    if kind == "attribution":
        source = value_of(finding, "source") or "nobody is named"
        return f"{source} · {value_of(finding, 'cue') or 'no cue'} · {value_of(finding, 'identity')}"
    if kind == "figure":
        counted = value_of(finding, "counts") or value_of(finding, "unit") or "nothing counted"
        return f"{value_of(finding, 'number')} · {counted} · {value_of(finding, 'kind')}, {value_of(finding, 'whose')}"
    class_ = value_of(finding, "class_")
    return value_of(finding, "kind") + (f" · {class_}" if class_ else "")


def _difference(item: Item, after: Finding, whose: str, labels: dict[str, object]) -> str:
    changes = []
    for name in labels:
        assert item.mine is not None
        before, now = value_of(item.mine, name, item.whose), value_of(after, name, whose)
        changes.append(f"{name.rstrip('_')}: “{before or 'none'}” is now “{now or 'none'}”")
    return "; ".join(changes) + "."


def _same_place(one: Finding, other: Finding) -> bool:
    return replace(one, why="") == replace(other, why="") or (
        (one.start, one.end) == (other.start, other.end) and type(one) is type(other)
    )


def _shortened(words: str, most: int = 110) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"
