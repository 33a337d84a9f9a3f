"""Which answers are vague enough to ask once more, by kind; only where the flow gives a probe.

A yes or no: not sure. A length of time, a number, money: an open range, or one whose top is more
than twice its foot. A day: more than two months to choose from; "from May on" is plain. Schooling:
a degree of which only the level is known. Skills: one that is had without a level, or that was not
spoken of. A story: nothing heard of what it listens for, or few words. The rest is never vague.
"""

from datetime import timedelta

from screening.flow.questions import Question, SkillsQuestion, StoryQuestion
from screening.flow.values import (
    LEVELS,
    Day,
    Duration,
    Education,
    Money,
    Number,
    Skills,
    Story,
    Value,
    YesNo,
)

FEWEST_WORDS = 12
"""A story in fewer words is hardly one."""
MANY_DAYS = timedelta(days=62)
FROM_HERE = LEVELS.index("associate")


def is_vague(question: Question, value: Value, words: int) -> bool:
    """Whether it is worth asking once more; `words` is how many the answer was given in."""
    match value:
        case YesNo():
            return value.answer == "unsure"
        case Duration():
            return _is_wide(value.least, value.most, slack=12)
        case Number():
            return _is_wide(value.least, value.most, slack=1)
        case Money():
            return _is_wide(value.least, value.most, slack=0)
        case Day():
            return value.latest is not None and value.latest - value.earliest > MANY_DAYS
        case Education():
            return any(d.field is None and _has_field(d.level) for d in value.degrees)
        case Skills() if isinstance(question, SkillsQuestion):
            unspoken = question.skills.keys() - value.skills.keys()
            return bool(unspoken) or any(s.has and not s.level for s in value.skills.values())
        case Story() if isinstance(question, StoryQuestion):
            unheard = bool(question.listen_for) and not any(value.heard.values())
            return unheard or words < FEWEST_WORDS
    return False


def _is_wide(least: float, most: float | None, *, slack: float) -> bool:
    return most is None or most > 2 * least + slack


def _has_field(level: str) -> bool:
    return level in LEVELS[FROM_HERE:]
