"""A flow's file as a whole, for whoever wants to see the YAML itself."""

import codecs
from urllib.parse import quote_plus

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter.flows import changes
from recruiter.flows.changing import Beside
from recruiter.flows.desk import Draft, FileChanged, NotWritten, stamp
from recruiter.flows.standing import Standing
from recruiter.flows.views import find, page_of
from recruiter.form import LARGEST
from recruiter.rights import sees
from recruiter.visit import Visit
from screening.flow.encoding import decode

TOO_LARGE = "The file is too large for this page. Change it in a file editor."
NOT_HERE = "The file can't be shown here as it is: {}. Change it in a file editor."
OTHER_ID = "The id is the job's name and can't be changed: put “id: {}” back."
MEANWHILE = (
    "Somebody else changed the file while you wrote. Nothing was saved. Your text is still here; "
    "if you save it now, theirs is lost. Open the page in another window to see what they wrote."
)
_ROOM = 2_000
"""Bytes of a form beside the text itself."""


def change_text(visit: Visit) -> Response:
    """The whole text: shown, looked at, saved."""
    standing = find(visit, to_change=True)
    try:
        source = visit.desk.text(standing.job)
    except KeyError:
        raise HTTPException(404) from None
    refusal = _refusal(source)
    if refusal or not visit.form:
        return _page(visit, standing, source, "" if refusal else shown(source), refusal=refusal)
    return _answer(visit, standing, source)


def shown(source: bytes) -> str:
    """The text as a page shows it, with the line ends of a page."""
    text, _ = decode(source)
    return text.replace("\r\n", "\n")


def typed(text: str, source: bytes) -> bytes:
    """What was typed, with the line ends and the mark of the file it came from."""
    if b"\r\n" in source:
        text = text.replace("\n", "\r\n")
    mark = codecs.BOM_UTF8 if source.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode(errors="replace")


def _refusal(source: bytes) -> str:
    text, mistake = decode(source)
    if mistake:
        return NOT_HERE.format(mistake.message)
    if typed(shown(source), source) != source or "\r" in shown(source):
        return NOT_HERE.format("its lines end now in one way, now in another")
    if len(quote_plus(text.replace("\n", "\r\n"))) > LARGEST - _ROOM:
        return TOO_LARGE
    return ""


def _answer(visit: Visit, standing: Standing, source: bytes) -> Response:
    written = visit.form.get("text", "")
    text = typed(written, source)
    if visit.form.get("seen") != stamp(source):
        return _page(visit, standing, source, written, _meanwhile(), status=409)
    checked = visit.desk.check(standing.job, text)
    is_saving = visit.form.get("do") == "save"
    beside = _wrong(visit, standing, checked)
    if beside is not None:
        return _page(visit, standing, source, written, beside, status=422 if is_saving else 200)
    if is_saving:
        return _save(visit, standing, source, text, checked.job)
    return _page(visit, standing, source, written, _looked(standing, checked))


def _wrong(visit: Visit, standing: Standing, checked: Draft) -> Beside | None:
    if checked.flow is None:
        return Beside(outcome="wrong", problems=checked.problems)
    was_mended = standing.drafted is None and checked.job not in visit.desk.drafts()
    if checked.job != standing.job and not (was_mended and sees(visit.me, checked.job)):
        return Beside(outcome="wrong", says=OTHER_ID.format(standing.job))
    return None


def _looked(standing: Standing, checked: Draft) -> Beside:
    before = standing.newest
    if before is None or checked.flow is None:
        return Beside(outcome="looked", says="The text has no problems. All of it is new.")
    sections = changes.sections(before, checked.flow)
    says = ""
    if standing.drafted is None:
        what = "what follows changes against" if sections else "it says the same as"
        says = f"The text has no problems any more; {what} what is published."
    return Beside(outcome="looked", says=says, sections=sections)


def _save(visit: Visit, standing: Standing, source: bytes, text: bytes, job: str) -> Response:
    if text != source:
        try:
            visit.desk.write(standing.job, text, expected=stamp(source))
        except FileChanged:
            fresh = visit.desk.text(standing.job)
            written = visit.form.get("text", "")
            return _page(visit, standing, fresh, written, _meanwhile(), status=409)
        except NotWritten as error:
            beside = Beside(outcome="not_written", says=str(error))
            return _page(visit, standing, source, visit.form["text"], beside, status=503)
        visit.audit("flow_saved", job, hash=stamp(text))
    return visit.see(f"/flows/{job}")


def _meanwhile() -> Beside:
    return Beside(outcome="meanwhile", says=MEANWHILE)


def _page(
    visit: Visit,
    standing: Standing,
    source: bytes,
    written: str,
    beside: Beside | None = None,
    *,
    refusal: str = "",
    status: int = 200,
) -> Response:
    return page_of(
        visit,
        standing,
        "flow_text.html",
        "text",
        written=written,
        refusal=refusal,
        beside=beside or Beside(),
        stamp=stamp(source),
        status=status,
    )
