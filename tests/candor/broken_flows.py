"""A broken flow for each code of the catalogue, with a mark where it is, and its mended twin."""

from typing import NamedTuple

from tests.screening.flow.marked import CATALOGUE, FRAME, MARK, SOLD, flow_of

Files = dict[str, str]
FLOW = "{flow}"
"""The flow's own file, which is named by its code."""
FOLDER = "{flow}/"
"""A folder in place of that file."""
HERE = "~"
"""Where the twins differ."""


class Twins(NamedTuple):
    """What is wrong in one and right in the other, by file."""

    broken: Files
    mended: Files
    near: str = ""
    """The name that was meant, where one is misspelt."""
    with_it: dict[str, str] = {}
    """Codes that can't but be told of the same file, and why."""
    encoding: str = "utf-8"
    """How the broken one was saved."""


def twins(text: str, wrong: str, right: str, near: str = "") -> Twins:
    """A flow that is wrong in one place."""
    assert text.count(HERE) == 1, text
    return Twins({FLOW: text.replace(HERE, wrong)}, {FLOW: text.replace(HERE, right)}, near)


def beside(flow: str, file: str, wrong: str, right: str) -> Twins:
    """A flow beside which another file is wrong."""
    return Twins({FLOW: flow, file: wrong}, {FLOW: flow, file: right})


def asks(*questions: str, before: str = "", after: str = "") -> str:
    """A flow with these questions after its own; a part of its frame may read otherwise."""
    assert FRAME.count(before) == 1 or not before, before
    frame = FRAME.replace(before, after) if before else FRAME
    # Whoever has not sold is not asked some of these questions: no band is missed by that here.
    return flow_of(
        *questions, frame=frame.replace("\nbands:", "\nroutes: {may_miss: [good]}\nbands:")
    )


HARD = (
    "Notwithstanding considerable organisational responsibilities, describe comprehensively the "
    "methodological considerations underlying your international acquisition activities."
)
TITLE = asks(before="title: Sales", after="title: ~")
EMPLOYER = asks(before="employer: EQ", after="~")
IF_SOLD = asks(f"id: a, only_if: {{sold: ~}}, {SOLD}")
ALSO = f"id: more, only_if: {{sold: yes}}, {SOLD}"
YES_NO = "id: a, answer: yes_no, in_summary: a"
TOOL = "questions:\n  - {id: tool, title: Tool, ask: Which tool?, answer: text, sensitive: yes}\n"
BRAND = "values: {brand: Word}\n" + TOOL.replace("Which tool", "Since when <brand>")
INCLUDE = asks() + "  - include: "
CALLS = "vocabulary: {calls: {words: {phone: [called]}}}\nquestions:"
STORY = "id: told, answer: story, in_summary: '{value}', listen_for:"
CHOICE = "id: a, answer: choices, in_summary: '{value}', options:"
CASES = "id: a, answer: duration, criterion: skill, points_if:"
NAMES = [f"id: name_{number}, answer: name" for number in range(2, 1001)]
LIMITS = asks(ALSO).replace("routes: {", "routes: {~, ")
LOST = (
    "id: lost, answer: yes_no, criterion: skill, points_if: [{if: {sold: yes, lost: yes}, give: 9}]"
)
TACT = "criteria:\n  tact: {title: Tact, weight: 1, levels: {0: None, 1: All}}"
BY_PERSON = TACT.replace("All}", "All}, rated_by: person")

TWINS: dict[str, Twins] = {
    "F001": twins(TITLE, "Sales«: the job", "Sales"),
    "F002": twins(EMPLOYER, "employer: EQ\n«employer: Other", "employer: EQ"),
    "F003": twins(EMPLOYER, "employer: «&eq EQ", "employer: EQ"),
    "F004": Twins({FLOW: f"«{asks()}# {'a' * 1_000_000}"}, {FLOW: asks()}),
    "F005": Twins(
        {FLOW: asks(before="title: Sales", after="title: Caf«é")},
        {FLOW: asks(before="title: Sales", after="title: Café")},
        encoding="cp1252",
    ),
    "F006": Twins({FOLDER: MARK}, {FLOW: asks()}),
    "F007": Twins(
        {FLOW: f"{INCLUDE}«shared/contcat.yml\n", "shared/contact.yml": TOOL},
        {FLOW: f"{INCLUDE}shared/contact.yml\n", "shared/contact.yml": TOOL},
        near="shared/contact.yml",
    ),
    "F008": beside(
        f"{INCLUDE}shared/f008.yml\n",
        "shared/f008.yml",
        f"{TOOL}  - include: «shared/f008.yml\n",
        TOOL,
    ),
    "F009": Twins(
        {
            FLOW: f"{INCLUDE}shared/brand.yml\n    with: {{«brnad: Excel}}\n",
            "shared/brand.yml": BRAND,
        },
        {
            FLOW: f"{INCLUDE}shared/brand.yml\n    with: {{brand: Excel}}\n",
            "shared/brand.yml": BRAND,
        },
        near="brand",
    ),
    "F010": twins(
        asks(f"id: a, {SOLD}".replace("criterion", "~")), "«critrion", "criterion", "criterion"
    ),
    "F011": Twins({FLOW: EMPLOYER.replace("~\n", "").replace("id:", "«id:", 1)}, {FLOW: asks()}),
    "F012": twins(asks(f"id: a, {SOLD}".replace("yes_no", "~")), "«yesno", "yes_no", "yes_no"),
    "F013": twins(EMPLOYER, "«employer:", "employer: EQ"),
    "F014": twins(asks(before="title: Sales", after="title~Sales"), "«:", ": "),
    "F015": twins(TITLE, "«“Sales”", '"Sales"'),
    "F016": twins(asks(before="criteria:", after="~criteria:"), "«---\n", ""),
    "F017": twins(
        asks(before="title: Sales", after="title: Sales\nlanguage: ~"), "«eng", "en", "en"
    ),
    "F018": Twins(
        {
            FLOW: asks(*NAMES, "id: more, answer: name").replace(
                "{title: It 1001", "«{title: It 1001"
            )
        },
        {FLOW: asks(*NAMES).replace("routes: {", "routes: {longest_minutes: 999, ")},
    ),
    "F019": Twins(
        {FLOW: asks() + "".join(f"key_{number}: 1\n" for number in range(200)) + "«key: 1\n"},
        {FLOW: asks()},
        with_it={"F010": "the problems that are too many"},
    ),
    "F020": twins(asks(f"id: ~, {SOLD}"), "«sold", "sold_more"),
    "F021": twins(asks(f"id: a, only_if: {{~: yes}}, {SOLD}"), "«sodl", "sold", "sold"),
    "F022": Twins(
        {FLOW: asks(f"id: a, only_if: {{«b: yes}}, {SOLD}", f"id: b, {SOLD}")},
        {FLOW: asks(f"id: b, {SOLD}", f"id: a, only_if: {{b: yes}}, {SOLD}")},
    ),
    "F023": twins(IF_SOLD, "«yess", "yes", "yes"),
    "F024": twins(asks(f"id: a, {SOLD}".replace("skill", "~")), "«skil", "skill", "skill"),
    "F025": twins(asks(f"{YES_NO}~"), ", «points: {yes: 5}", ""),
    "F026": beside(
        asks(before="title: Sales", after="title: Sales\nlanguage: en-f026"),
        "texts/en-f026.yml",
        CATALOGUE.replace('withdraw: "Withdraw my application"', 'withdraw: «"stay and go on"'),
        CATALOGUE,
    ),
    "F027": twins(
        asks(f"id: a, help: ~, {SOLD}"), "«'At {employr}.'", "'At {employer}.'", "employer"
    ),
    "F028": twins(
        asks(f"{STORY} [~]", before="questions:", after=CALLS), "«cals", "calls", "calls"
    ),
    "F029": Twins(
        {FLOW: asks(before="criteria:", after=TACT.replace("tact:", "«tact:"))},
        {FLOW: asks("id: a, answer: text, criterion: tact", before="criteria:", after=BY_PERSON)},
    ),
    "F030": twins(asks(f"{CHOICE} {{it: IT, tech: ~}}"), f"«{'Tech' * 20}", "Tech"),
    "F031": twins(asks(before="low: 0", after="low: 0~"), ", best: «80", ""),
    "F032": twins(IF_SOLD, "{at_least: «2}", "yes"),
    "F033": twins(IF_SOLD, "«[yes, no, unsure]", "[yes, no]"),
    "F034": twins(asks(f"id: a, {SOLD}{HERE}"), ", «points_if: [{if: yes, give: 2}]", ""),
    "F035": Twins(
        {
            FLOW: asks(
                f"{CASES} [{{if: {{at_least: 1 year}}, give: 1}}, "
                "{if: «{at_least: 3 years}, give: 2}]"
            )
        },
        {
            FLOW: asks(
                f"{CASES} [{{if: {{at_least: 3 years}}, give: 2}}, "
                "{if: {at_least: 1 year}, give: 1}]"
            )
        },
    ),
    "F036": twins(
        asks(
            f"{CHOICE} {{it: IT, web: Web}}, criterion: skill, "
            "points: {each: {it: 2, web: 1}, at_most: ~}"
        ),
        "«5",
        "3",
    ),
    "F037": twins(asks(f"id: a, in_summary: {{~: sold}}, {SOLD}"), "«yess", "yes", "yes"),
    "F038": twins(asks("id: ~answer: yes_no"), "«a, ", "a, in_summary: a, "),
    "F039": Twins(
        {FLOW: asks(before="weight: 50", after="weight: 10").replace("criteria:", "«criteria:")},
        {FLOW: asks()},
    ),
    "F040": twins(
        asks(ALSO, f"id: never, only_if: ~{{all_of: [{{sold: no}}, {{more: yes}}]}}, {SOLD}"),
        MARK,
        "",
    )._replace(mended={FLOW: asks(ALSO, f"id: never, only_if: {{sold: no}}, {SOLD}")}),
    "F041": twins(
        asks("id: a, only_if: {sold: no}, answer: yes_no, knockout: ~", "id: name, answer: name"),
        "«{any_of: [{a: yes}, {a: [no, unsure]}]}",
        "no",
    ),
    "F042": Twins(
        {
            FLOW: asks(ALSO, LOST, before="good: 50", after="good: «70").replace(
                "routes: {may_miss: [good]}", ""
            )
        },
        {FLOW: asks(ALSO, LOST, before="good: 50", after="good: 70")},
    ),
    "F043": Twins(
        {
            FLOW: asks(before="{yes: 5}", after="{yes: 5, no: 4, unsure: 4}").replace(
                "good: ", "good: «"
            )
        },
        {FLOW: asks(before="{yes: 5}", after="{yes: 5, no: 0, unsure: 4}")},
    ),
    "F044": twins(LIMITS, "may_differ_by: «10", "may_differ_by: 100"),
    "F045": twins(LIMITS, "longest_minutes: «0.01", "longest_minutes: 5"),
    "F046": Twins(
        {
            FLOW: asks(
                ALSO, before="criterion: skill, points: {yes: 5}", after="in_summary: a"
            ).replace("  - {id: sold", "  «- {id: sold")
        },
        {
            FLOW: asks(
                ALSO, before="criterion: skill, points: {yes: 5}", after="knockout: [no, unsure]"
            )
        },
    ),
    "F047": twins(asks().replace("[good]", "[~]"), "«goood", "good", "good"),
    "F050": twins(asks(f"id: a, help: ~, {SOLD}"), f"«'{HARD}'", "Say how you sell."),
    "F051": twins(
        asks(f"id: a, ask: ~, {SOLD}"), "«Are you married?", "Are you at ease on the phone?"
    ),
    "F052": twins(
        asks(before="handed_in: Thank you.", after="handed_in: ~"),
        "«Your score is high.",
        "Thanks.",
    ),
    "F053": twins(
        asks(before="notice: I am a program.", after="notice: ~"),
        "«Ask at dock #4.",
        "Ask at dock 4. # or at the gate",
    ),
}
