"""Which questions of a flow stand in other files, where changing them changes other flows too."""

from screening.flow.document import Document


def standing_elsewhere(document: Document) -> dict[str, str]:
    """The questions of an expanded document that other files brought: id and file."""
    questions = document.root.get("questions") if document.root else None
    items = questions.value if questions and isinstance(questions.value, list) else []
    named = ((item.get("id"), item.spot.page.file) for item in items)
    return {str(id_.value): file for id_, file in named if id_ and file != document.file}
