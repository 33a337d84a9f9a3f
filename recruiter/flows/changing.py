"""A flow is changed field by field: looked at first, or saved in its file."""

from collections.abc import Callable
from typing import Literal

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter.flows import changes, filled, job_fields
from recruiter.flows.desk import Draft, FileChanged, NotWritten, stamp
from recruiter.flows.fields import Sheet
from recruiter.flows.filled import Line
from recruiter.flows.question_fields import question_sheet
from recruiter.flows.standing import Standing
from recruiter.flows.views import find, page_of
from recruiter.visit import Visit
from screening.authoring.rewriting import CannotRewrite, rewritten
from screening.flow.document import Document
from screening.flow.model import Flow
from screening.flow.problems import Problem
from screening.record import Record

Outcome = Literal["", "looked", "wrong", "meanwhile", "not_written"]

MEANWHILE = (
    "Somebody else changed the file while you wrote. Nothing was saved. What you wrote is still "
    "here; where the file says something else by now, that stands below the field. Look at it "
    "again, then save."
)


class Beside(Record):
    """What stands beside the form: what the change would do, or what keeps it from being saved."""

    outcome: Outcome = ""
    says: str = ""
    sections: tuple[changes.Section, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Sent:
    """A form over a job's file: what was read, what was typed, and what it comes to."""

    def __init__(self, visit: Visit, standing: Standing, source: bytes, sheet: Sheet) -> None:
        self.visit, self.standing, self.source, self.sheet = visit, standing, source, sheet
        self.lines = filled.lines(sheet, visit.form)
        self.beside = Beside()

    def answer(self) -> Response:
        """The form again, or the flow's page once it is saved."""
        if not self.visit.form:
            return self.page()
        if self.visit.form.get("seen") != stamp(self.source):
            return self._meanwhile()
        try:
            text = rewritten(self.source, filled.changes(self.lines))
        except CannotRewrite as error:
            return self.page(Beside(outcome="wrong", says=str(error)), 422)
        is_saving = self.visit.form.get("do") == "save"
        checked = self.visit.desk.check(self.standing.job, text)
        if self._is_wrong(text, checked):
            return self.page(status=422 if is_saving else 200)
        return self._save(text) if is_saving else self._look(checked.flow)

    def page(self, beside: Beside | None = None, status: int = 200) -> Response:
        """The form with what is typed in it."""
        wrong = [line for line in self.lines.values() if line.is_wrong]
        return page_of(
            self.visit,
            self.standing,
            "flow_change.html",
            "read",
            sheet=self.sheet,
            lines=self.lines,
            wrong=wrong,
            beside=beside or self.beside,
            stamp=stamp(self.source),
            status=status,
        )

    def _is_wrong(self, text: bytes, checked: Draft) -> bool:
        empty = any(line.is_wrong for line in self.lines.values())
        # What is empty is told by us; what the checker says of it would be the same once more.
        problems = () if empty else checked.problems
        self.lines, rest = filled.told(self.lines, text, checked.file, problems)
        if empty or problems or checked.flow is None:
            self.beside = Beside(outcome="wrong", problems=rest)
            return True
        return False

    def _look(self, flow: Flow | None) -> Response:
        before = self.standing.drafted
        assert before is not None
        assert flow is not None
        sections = changes.sections(before, flow)
        return self.page(Beside(outcome="looked", sections=sections))

    def _save(self, text: bytes) -> Response:
        job = self.standing.job
        if text != self.source:
            try:
                self.visit.desk.write(job, text, expected=stamp(self.source))
            except FileChanged:
                self.source = self.visit.desk.text(job)
                return self._meanwhile()
            except NotWritten as error:
                return self.page(Beside(outcome="not_written", says=str(error)), 503)
            self.visit.audit("flow_saved", job, hash=stamp(text))
        return self.visit.see(f"/flows/{job}")

    def _meanwhile(self) -> Response:
        self.lines = {
            name: line.model_copy(update={"meanwhile": _other(line)})
            for name, line in self.lines.items()
        }
        return self.page(Beside(outcome="meanwhile", says=MEANWHILE), 409)


def _other(line: Line) -> str | None:
    return line.field.text if line.typed != line.field.text else None


Lay = Callable[[Document, Flow, Draft], Sheet]


def change_question(visit: Visit) -> Response:
    """The texts and points of one question."""
    name = visit.parts["question"]

    def lay(document: Document, flow: Flow, draft: Draft) -> Sheet:
        sheet = question_sheet(document, flow, name)
        if sheet is not None:
            return sheet
        file = draft.shared.get(name)
        return Sheet(title=flow.question(name).title, parts=(), says=_stands_in(file))

    return _change(visit, lay)


def change_criterion(visit: Visit) -> Response:
    """The weight of a criterion, and what points stand for."""
    name = visit.parts["criterion"]
    return _change(
        visit, lambda document, flow, _: job_fields.criterion_sheet(document, flow, name)
    )


def change_texts(visit: Visit) -> Response:
    """What candidates read besides the questions, and the bands."""
    return _change(visit, lambda document, *_: job_fields.job_sheet(document))


def _stands_in(file: str | None) -> str:
    return (
        f"This question stands in {file or 'another file'}, which other flows may include too. "
        "Changing it there changes all of them, so it can't be changed here: edit that file."
    )


def _change(visit: Visit, lay: Lay) -> Response:
    standing = find(visit, to_change=True)
    draft = standing.draft
    if draft is None:
        raise HTTPException(404)
    try:
        source = visit.desk.text(standing.job)
        sheet = lay(Document(draft.file, source), draft.flow, draft) if draft.flow else _BROKEN
    except KeyError:
        raise HTTPException(404) from None
    return _Sent(visit, standing, source, sheet).answer()


_BROKEN = Sheet(
    title="The file has problems",
    parts=(),
    says="Its questions can be changed one by one when these are mended, in the whole text.",
)
