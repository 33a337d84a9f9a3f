"""From the flows folder into the database: what new conversations begin on."""

from candor import flow_files
from candor.clock import now
from candor.parts import say
from candor.settings import Settings
from storage import flows
from storage.database import Database


def publish_folder(settings: Settings, database: Database, *, by: str) -> bool:
    """Publish what has no mistake; of the rest the last published version serves on."""
    checked = flow_files.check(settings.flows_dir)
    for problem in checked.problems:
        say(str(problem))
    for job in flow_files.publish(database, checked.flows, at=now(), by=by):
        say(f"Published: {job}")
    for name in checked.refused:
        stands = (
            "its last published version serves on"
            if name in flows.published(database)
            else ("that job stays closed until it is mended")
        )
        say(f"{name} has mistakes and was not published: {stands}.")
    return not checked.problems
