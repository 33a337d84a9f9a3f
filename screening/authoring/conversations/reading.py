"""From a file of conversation tests to the tests, or to all that is wrong with it."""

from pydantic import ValidationError

from screening.authoring.conversations.naming import misnamed
from screening.authoring.conversations.script import ConversationTests
from screening.flow.document import Document, Source
from screening.flow.misfits import misfits
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems


def read_tests(source: Source, flow: Flow) -> tuple[ConversationTests, Document]:
    """The tests of a flow, and the file's content with its places.

    Raises:
        FlowProblems: with every problem of the file.
    """
    document = Document(source.file, source.content)
    if document.problems:
        raise FlowProblems(tuple(document.problems))
    try:
        tests = ConversationTests.model_validate(document.content)
    except ValidationError as error:
        raise FlowProblems(tuple(misfits(ConversationTests, error, document))) from None
    problems = misnamed(tests, flow, document)
    if problems:
        raise FlowProblems(tuple(problems))
    return tests, document
