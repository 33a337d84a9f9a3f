"""What a version changes, in words: the file against what is published, or a version by itself."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from recruiter.flows.standing import Standing
from recruiter.moments import day_and_time
from screening.authoring.difference import difference
from screening.flow.model import Flow
from screening.record import Record
from storage.publication_log import Publication
from storage.shelf import Shelf


class Section(Record):
    """Changes of one sort."""

    title: str
    entries: tuple[str, ...]


class ChangesPage(Record):
    """What is compared with what, and the changes."""

    says: str
    sections: tuple[Section, ...]


class Done(Record):
    """An act in the flow's history; `version` where one can look at what it changed."""

    what: str
    when: str
    note: str
    version: int | None


def changes_page(standing: Standing, query: Mapping[str, str], shelf: Shelf) -> ChangesPage:
    """The file against the published version, or the version that is asked for."""
    texts = _texts(standing)
    wanted = query.get("version", "")
    if wanted.isdecimal() and len(wanted) < 10 and int(wanted) in texts:
        return _of_version(int(wanted), texts, shelf)
    if standing.drafted is None:
        return ChangesPage(says="The file has problems; see above.", sections=())
    if standing.published is None:
        return ChangesPage(says="Nothing is published: the whole file would be new.", sections=())
    if not standing.is_changed:
        return ChangesPage(says=f"The file says what version {standing.version} says.", sections=())
    says = f"What publishing the file would change, against version {standing.version}."
    return ChangesPage(says=says, sections=sections(standing.published, standing.drafted))


BY = {"start": "The program, when it started,", "command line": "The command line"}


def told(act: Publication, names: Mapping[str, str], now: datetime, zone: tzinfo) -> Done:
    """An act as a colleague would say it; `names` are those of the people here, by their ids."""
    by = names.get(act.by) or BY.get(act.by, act.by)
    goes_on = f"; candidates talk to version {act.open_version}" if act.open_version else ""
    what = {
        "published": f"{by} published version {act.version}",
        "taken_back": f"{by} took version {act.version} back{goes_on or '; the job is closed'}",
        "closed": f"{by} closed the job",
    }[act.act]
    looks = act.version if act.act == "published" and act.version and act.version > 1 else None
    return Done(what=what, when=day_and_time(act.at, now, zone), note=act.note or "", version=looks)


def _texts(standing: Standing) -> dict[int, str]:
    """The hash of each version's text."""
    return {act.version: act.flow_hash for act in standing.history if act.version and act.flow_hash}


def _of_version(version: int, texts: dict[int, str], shelf: Shelf) -> ChangesPage:
    if version - 1 not in texts:
        return ChangesPage(says=f"Version {version} was the first.", sections=())
    before, after = shelf.flow(texts[version - 1]), shelf.flow(texts[version])
    says = f"What version {version} changed, against version {version - 1}."
    return ChangesPage(says=says, sections=sections(before, after))


def sections(before: Flow, after: Flow) -> tuple[Section, ...]:
    """What changes, by sort; nothing is left out."""
    found = difference(before, after)
    return tuple(
        Section(title=section.title, entries=tuple(map(str, section.entries)))
        for section in found.sections
        if section.entries
    )
