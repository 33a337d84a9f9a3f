"""What must not be asked without a ground, and what only sounds like it."""

import pytest

from screening.flow.checks.topics import TOPICS
from tests.screening.flow.marked import changed, flow_of, marked, problems, spots

TEXT = "id: a, answer: text, in_summary: '{value}'"

ASKED = {
    "age": (
        "How old are you?",
        "What is your age?",
        "Please tell us your date of birth.",
        "When were you born?",
        "What year were you born in?",
        "Which age group do you belong to?",
        "Are you under 40?",
        "Are you over the age of 55 or so?",
    ),
    "family, pregnancy or children": (
        "Are you married?",
        "Are you single or in a relationship?",
        "What is your marital status?",
        "Do you have children?",
        "Do you have any young kids at home?",
        "How many kids do you have?",
        "Are you planning to have children?",
        "Do you plan to start a family soon?",
        "Are you pregnant, or expecting a baby?",
        "What does your husband do?",
        "Who looks after your children while you work?",
        "What is your maiden name?",
        "Are you planning to take parental leave?",
        "Do you have a family?",
    ),
    "religion": (
        "What is your religion?",
        "Which church do you go to?",
        "Are you a Christian?",
        "Do you go to church on Sundays?",
        "Which of your religious holidays would keep you from working?",
    ),
    "health or disability": (
        "Do you have a disability?",
        "Do you have any chronic illness?",
        "How is your health?",
        "Are you healthy?",
        "Do you take any medication?",
        "Have you ever been hospitalized?",
        "How many sick days did you take last year?",
        "Are you vaccinated?",
        "Do you smoke?",
        "Have you ever filed a workers’ compensation claim?",
        "Tell us about your medical history.",
        "Do you have back problems?",
        "Do you have any back problems or other illness?",
        "Are there any back problems or other illness?",
        "Do you have a bad back?",
        "How is your back?",
        "How’s your back these days?",
        "How are your knees holding up?",
        "Have you ever had surgery?",
        "Have you had any major surgery in the last two years?",
        "Have you had knee surgery?",
        "Have you ever had an operation?",
        "Do you suffer from chronic back pain?",
        "Have you ever had a back injury?",
        "Do you have problems with your back?",
        "Does your back hurt when you lift?",
        "Do you have diabetes or epilepsy?",
        "Do you have any injuries that would keep you from lifting?",
    ),
    "what they earned before": (
        "What was your last salary?",
        "What is your current annual salary?",
        "How much do you earn now?",
        "What did you earn in that job?",
        "How much were you paid?",
        "Please tell us your salary history.",
        "What is your salary?",
    ),
    "origin, ethnicity or citizenship": (
        "Where are you originally from?",
        "Where are you from?",
        "Where were you born?",
        "What is your nationality?",
        "Are you a U.S. citizen?",
        "Are you a US citizen?",
        "What is your mother tongue?",
        "What race are you?",
        "Do you hold German citizenship?",
        "Are you a native English speaker?",
    ),
    "sex, gender or sexual orientation": (
        "What is your gender?",
        "Are you male or female?",
        "What is your sexual orientation?",
        "Are you a man or a woman?",
        "Are you gay?",
    ),
    "politics or union membership": (
        "What are your political views?",
        "Who did you vote for?",
        "Are you a member of a union?",
        "Do you belong to a trade union?",
        "Have you ever joined a labor union?",
        "Which party do you support?",
    ),
    "arrests or criminal record": (
        "Have you ever been arrested?",
        "Do you have a criminal record?",
        "Have you been convicted of a crime?",
        "Have you ever been charged with a felony?",
        "Tell us of any prior convictions.",
    ),
    "genes": (
        "Have you ever had a genetic test?",
        "What is your family medical history?",
        "Which illnesses run in your family?",
    ),
    "a photo": (
        "Please send us a recent photo.",
        "Could you send a photo of yourself?",
        "Please upload your photo.",
        "Attach a headshot, please.",
    ),
}

NOT_ASKED = (
    "What is the average age of your accounts?",
    "Which age groups did you sell to?",
    "How old are your oldest accounts?",
    "How long have you sold to businesses?",
    "How long have you worked in sales?",
    "Are you at least 18 years old?",
    "Are you over 18?",
    "Have you made over 50 calls a day?",
    "Are you over 100% of your quota?",
    "Have you worked in a family business?",
    "Do you have a family of products you know best?",
    "Have you sold to single-family homes?",
    "Are you single-handedly in charge of a region?",
    "Are you engaged in social selling?",
    "Who was your partner on the outside team?",
    "How many children were in the classes you taught?",
    "Have you sold your children's books line before?",
    "Have you managed your kids’ department?",
    "Have you worked in childcare or education sales?",
    "Have you covered for a colleague on parental leave?",
    "Have you acted in good faith when a deal went wrong?",
    "Have you sold to churches or other religious organizations?",
    "How do you keep your faith in a deal that takes long?",
    "Have you worked in healthcare sales?",
    "Have you sold health insurance?",
    "Which of your health insurance products sold best?",
    "Have you looked after your health care clients by phone?",
    "Have you sold disability insurance?",
    "How do you check the health of your accounts?",
    "Do you have experience with medical devices?",
    "Are you sick of cold calls?",
    "Do you have back office experience?",
    "Do you have a weak back office?",
    "Do you have a strong back office team behind you?",
    "How is your back office set up?",
    "Have you had problems with your back office?",
    "Do you have back orders or back pay to settle?",
    "Do you call back the same day?",
    "How often do you bring back problems to the vendor?",
    "Do you take back problems to the vendor, or mend them yourself?",
    "Did you hand back problems to the vendor?",
    "How do you get back at the desk after lunch?",
    "Have you worked in a surgery?",
    "Have you worked in a vet surgery?",
    "Have you had a surgery as a client?",
    "Have you ever had surgery clients?",
    "Have you had to run an operation with many people?",
    "Do you have experience with surgery software?",
    "Have you cared for sick animals?",
    "Do you have experience with sick animals?",
    "Have you cared for people with back pain?",
    "Have you looked after clients who have heart problems?",
    "Have you had a stroke of luck with a client?",
    "Do you have a head for figures?",
    "Do you have problems with your heart set on one plan?",
    "Can you lift 40 pounds?",
    "How did you treat your accounts?",
    "What salary do you have in mind?",
    "What are your salary expectations?",
    "What is your current salary expectation?",
    "What did you earn for your company with that deal?",
    "How much did you sell last year?",
    "How much money did your region bring in?",
    "Have you sold payroll software?",
    "What was your quota, and how was your pay plan built?",
    "Are you authorized to work in the United States?",
    "Will you now or later need sponsorship for a visa?",
    "Where are you from Monday to Friday?",
    "Which languages do you speak with clients?",
    "Where do you come from a sales point of view?",
    "How did you win a race against time?",
    "Have you worked in human resources or corporate citizenship?",
    "Where did your leads come from?",
    "Do you know SQL, or gender studies data?",
    "Have you sold to men and women alike?",
    "Are you a man of few words on the phone?",
    "Have you sold to a union of farmers?",
    "Have you looked after a credit union?",
    "Are you a member of the credit union's sales board?",
    "Have you worked on a political campaign as a fundraiser?",
    "Which party signed the contract?",
    "Who voted for your idea in the team?",
    "What is your track record with new accounts?",
    "Have you been charged with leading a team?",
    "Have you kept criminal justice agencies as clients?",
    "Do you have strong convictions about service?",
    "What background do you have in sales?",
    "Have you sold genetic tests to clinics?",
    "Does sales run in your team?",
    "Have you worked with photo editing software?",
    "Please send a photo of your driver's licence.",
    "Have you sold your photography services?",
    "Could you picture yourself on the phone all day?",
    "How do you portray our product to a client?",
    "What is your name?",
    "How can we reach you: by phone or e-mail?",
    "What is your highest level of education?",
    "Have you managed aging accounts?",
)


@pytest.mark.parametrize(
    ("topic", "text"), [(t, text) for t, all_ in ASKED.items() for text in all_]
)
def test_what_should_not_be_asked_is_found_and_named(topic: str, text: str) -> None:
    written = flow_of(f'ask: «"{text}", {TEXT}')
    found = problems(written)
    assert spots(found) == marked(written, "F051")
    assert found[0].message.startswith(f"this asks about {topic}: ")
    assert 'ground: "…"' in found[0].advice


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_only_sounds_like_it_may_be_asked(text: str) -> None:
    assert problems(flow_of(f'ask: "{text}", {TEXT}')) == []


@pytest.mark.parametrize(
    "question",
    [
        f"title: «Date of birth, {TEXT}",
        f"title: «Gender, {TEXT}",
        f"help: «'Say how old are you, too.', {TEXT}",
        f"example: «'For example: my last salary, or your current salary.', {TEXT}",
        f"probe: «'And are you married?', {TEXT}",
        f"ask: [What about you?, «How old are you?], {TEXT}",
        "id: a, answer: choice, options: {m: «Male, f: Female}, in_summary: x",
        "id: a, answer: choice, options: {m: «'Yes, your religion', f: No}, in_summary: x",
        "id: a, answer: scale, steps: {1: «Married, 2: Divorced}, in_summary: x",
    ],
)
def test_titles_helps_and_options_are_looked_through_too(question: str) -> None:
    assert spots(problems(flow_of(question))) == marked(flow_of(question), "F051")


def test_a_stated_ground_lets_a_question_be_asked() -> None:
    asked = f'ask: "How old are you?", {TEXT}'
    assert problems(flow_of(f'ground: "Drivers of this class must be 21.", {asked}')) == []
    assert [each.code for each in problems(flow_of(f'ground: " ", {asked}'))] == ["F051"]


def test_a_single_option_that_stands_for_customers_is_left_alone() -> None:
    options = "options: {kids: Children, women: Women, female: Female}"
    assert problems(flow_of(f"id: a, answer: choices, {options}, in_summary: '{{value}}'")) == []


def test_other_languages_are_not_looked_through() -> None:
    asked = f'ask: "How old are you?", {TEXT}'
    assert problems(changed("id: sales", "id: sales\nlanguage: de", asked)) == []
    assert problems(changed("id: sales", "id: sales\nlanguage: en-GB", asked)) != []


def test_every_topic_is_tried() -> None:
    assert {topic.name for topic in TOPICS} == set(ASKED)
