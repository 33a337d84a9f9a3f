"""What is told of an answer in the summary."""

from collections.abc import Iterator

from screening.flow.checks.written import Found, Written
from screening.flow.problems import did_you_mean

ANSWERS = ["yes", "no", "unsure"]


def summaries(written: Written) -> Iterator[Found]:
    """Summaries by answer where answers have no words of their own, and ones nobody sees."""
    for at, question in enumerate(written.flow.questions):
        told = question.in_summary
        path = ("questions", at, "in_summary")
        if told is not None and question.sensitive:
            message = "what is sensitive is never told in the summary"
            advice = "Take out 'in_summary', or 'sensitive: yes' if it may be told."
            yield Found("F037", path, message, advice, key=True)
        if not isinstance(told, dict):
            continue
        if question.answer != "yes_no":
            message = "only a yes_no question has a summary for each answer"
            advice = 'Write one text, such as: in_summary: "sold {value}".'
            yield Found("F037", path, message, advice)
            continue
        for name in told:
            if name not in ANSWERS:
                message = f"'{name}' is no answer to '{question.id}'"
                yield Found("F037", (*path, name), message, did_you_mean(name, ANSWERS), key=True)
