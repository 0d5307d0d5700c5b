"""What a learner does with the machine's proposals: accept, change, delete, add, undo. No act raises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lessons import saving
from lessons.correcting import adding, changing, listing, replay
from lessons.correcting.changing import CannotChange
from lessons.correcting.corrected import corrected
from lessons.correcting.kindly import kindly, unanswered
from lessons.correcting.kinds import KINDS, LabelKind, value_of
from lessons.correcting.listing import WANTED
from lessons.correcting.naming import find_label, require_kind
from lessons.correcting.placing import near, places_of, same_place, voice_of_source, whose_word
from lessons.correcting.record import Act, Entry, open_record
from lessons.correcting.replay import Item
from lessons.correcting.saying import COUNTED, STATE, difference, said_of, voice_followed
from lessons.correcting.scoring import Score, score
from lessons.display import Note
from lessons.exercises.answers import is_blank
from lessons.findings import Finding
from lessons.report import Report, numbered
from lessons.sourcing.attribution import Attribution

if TYPE_CHECKING:
    from lessons.word_table import Table


class Corrections:
    """The machine's proposals for one report, and what the learner makes of them.

    Every act is saved at once in a file that is only added to (but for practice). Where a :class:`Note` comes back it
    says what was done, or kindly why not.
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
        chosen = items if drawn is None else listing.drawn(self.report, items, drawn)
        return score(items, [item for item in chosen if item.act], by_chance=drawn is not None)

    def next(self, most: int = WANTED, kind: str | None = None) -> Table:
        """The most doubtful proposals that are not judged yet, one row each."""
        items = [item for item in self.items if not item.act and item.mine is not None]
        return listing.table(self.report, items, most, kind)

    def sample(self, most: int = 20, kind: str | None = None) -> Table:
        """Proposals drawn by chance, the doubtful and the others alike; the same ones each time."""
        return listing.table(self.report, listing.drawn(self.report, self.items, most), most, kind)

    def table(self, most: int = 1000, kind: str | None = None) -> Table:
        """All labels, the most doubtful first, with what the learner made of them."""
        return listing.table(self.report, self.items, most, kind)

    @kindly
    def show(self, id: object = None) -> Note:
        """One label: marked in its paragraph, its fields, why the machine made it, and what speaks against it."""
        if is_blank(id):
            return unanswered("Which label?", 'show("a01") shows one.')
        item = find_label(id, self.items)
        doubt = listing.doubt_about(item, listing.mentions_of(self.report))
        fields = "; ".join(f"{name.rstrip('_')}: {value}" for name, value in self._fields(item) if value)
        body: list[Any] = [self.report.show(item.finding), fields]
        if doubt.reasons:
            body.append(f"Doubt {100 * doubt.share:.0f} in 100: {'; '.join(doubt.reasons)}.")
        return Note(f"{item.id}, {item.kind}: {STATE[item.act]}", body, "info")

    @staticmethod
    def _fields(item: Item) -> list[tuple[str, str]]:
        names = KINDS[item.kind].fields
        return [(name, value_of(item.finding, name, item.whose)) for name in names if name != "words"]

    # ------------------------------------------------------------------- acting

    @kindly
    def accept(self, *ids: object) -> Note:
        """The machine is right about these labels, in every field."""
        if is_blank(ids):
            return unanswered("Nothing accepted yet", 'Name one label or several: accept("a01", "f03").')
        named = [name for id in ids for name in (id if isinstance(id, (list, tuple, set)) else (id,))]
        items = [find_label(name, self.items) for name in named]
        trouble = ""
        for item in items:
            if item.act != "accept":
                kept = item.machine or item.mine
                trouble = self._keep("accept", item, kept) or trouble
        said = [item.id for item in items]
        return self._done(f"{', '.join(said)} accepted", [], trouble)

    @kindly
    def delete(self, id: object = None) -> Note:
        """This is no attribution, no figure, or no mark of wording at all."""
        if is_blank(id):
            return unanswered("Nothing deleted yet", 'Name the label that should not be there: delete("w02").')
        item = find_label(id, self.items)
        if item.mine is None:
            return Note(f"{item.id} is deleted already", ["undo() brings back what you did last."], "info")
        trouble = self._keep("delete", item, None)
        return self._done(f"{item.id} deleted", [f"It was: {said_of(item.kind, item.finding)}."], trouble)

    @kindly
    def change(self, id: object = None, /, **labels: object) -> Note:
        """Another label, or other words: ``change("a07", identity="unnamed officials", source="the officials")``."""
        given = {name: value for name, value in labels.items() if value is not ...}
        if is_blank(id) or not given:
            return unanswered("Nothing changed yet", 'Say what and how: change("a01", identity="unnamed officials").')
        item = find_label(id, self.items)
        if item.mine is None:
            raise CannotChange(f"{item.id} is deleted. accept(“{item.id}”) brings the machine's label back.")
        after, whose = self._after(item, given)
        same = after == item.mine and (not whose or whose == item.whose)
        if same and (item.act != "change" or item.machine is None):
            raise CannotChange(f"{item.id} has these labels already.")
        # A cell that is run again says again what it did.
        trouble = "" if same else self._keep("change", item, after, whose)
        before = replace(item, mine=item.machine, whose="") if same else item
        read = changing.read_labels(item.kind, given)
        follows = voice_followed(before, after, read)
        done = difference(before, after, whose, {**read, "voice": ""} if follows else read)
        return self._done(f"{item.id} changed", [done, *follows, self.report.show(after)], trouble)

    def _after(self, item: Item, labels: dict[str, object]) -> tuple[Finding, str]:
        assert item.mine is not None, "a deleted label is refused before"
        read = changing.read_labels(item.kind, labels)
        own_paragraph = [self.report.paragraph_of(item.mine)]
        places = places_of(self.report, item.kind, read, own_paragraph, item.mine.start)
        own = {name: value for name, value in read.items() if name not in places}
        whose = self._whose(own)
        if isinstance(item.mine, Attribution) and places.get("source") and "voice" not in own:
            others = (a for a in self.corrected().attributions if a != item.mine)
            if moved := voice_of_source(self.report, item.mine, places["source"], others):
                own["voice"] = moved
        return changing.change(item.mine, own, places), whose or item.whose

    def _whose(self, read: dict[str, object]) -> str:
        """The voice that is said to vouch; nothing is looked up where none is said."""
        said = read.get("whose")
        return "" if said is None else whose_word(said, self.corrected().attributions)

    @kindly
    def add(self, what: object = None, /, *, paragraph: object = None, **labels: object) -> Note:
        """A label that the machine missed, with words copied from the report."""
        given = {name: value for name, value in labels.items() if value is not ...}
        if is_blank(what) or not given:
            return unanswered("Nothing added yet", f"For example: {adding.EXAMPLES['attribution']}")
        wanted = require_kind(what)
        read = changing.read_labels(wanted, given)
        adding.require(wanted, read)
        places = places_of(self.report, wanted, read, near(self.report, paragraph, wanted, read), None)
        made = adding.make(wanted, self.report.text, {n: v for n, v in read.items() if n not in places}, places)
        whose = self._whose(read)
        key, trouble = self._added_before(wanted, made, whose), ""
        if not key:
            item = Item("", wanted, f"own {len(self._record) + 1}", None, None)
            key, trouble = item.key, self._keep("add", item, made, whose)
        added = next(other for other in self.items if other.key == key)
        return self._done(f"{added.id} added", [self.report.show(made)], trouble)

    def _added_before(self, kind: LabelKind, made: Finding, whose: str) -> str:
        """The key of the same label that the learner added before, in a cell that is now run again; "" for none."""
        for item in self.items:
            if item.kind != kind or item.mine is None or not same_place(item.mine, made):
                continue
            if item.act == "add" and item.mine == made and item.whose == whose:
                return item.key
            raise CannotChange("There is a label with these very words already. Change that one.")
        return ""

    @kindly
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
        counts = {act: sum(item.act == act for item in judged) for act in COUNTED}
        body = ["; ".join(f"{COUNTED[act]}: {count}" for act, count in counts.items()) + "."]
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

    def __repr__(self) -> str:
        return repr(self.progress())

    def _repr_html_(self) -> str:
        return self.progress()._repr_html_()
