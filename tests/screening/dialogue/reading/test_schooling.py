"""Schooling as people of all sorts tell it, by class of wording."""

from collections.abc import Iterable
from datetime import UTC, datetime

from screening.dialogue.reading.education import read_education
from tests.screening.dialogue.reading.shown import shown

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _read(said: Iterable[str]) -> dict[str, str]:
    return {text: shown(read_education(text, AT)) for text in said}


FIELDS = {
    "Bachelor's of Science, double majored in Finance and Econ": "bachelor in Finance and Econ",
    "Have my bachelors but never used it, marketing": "bachelor in marketing",
    "My bachelor's is in philosophy": "bachelor in philosophy",
    "Major: computer science. Degree: bachelor. Status: graduated": "bachelor in computer science",
    "MBA (finance) + BCom": "master in finance, bachelor in commerce",
    "My education? Bachelor's. In what? Hmm, political science": "bachelor in political science",
    "undergraduate degree from Ghana, political science with history": (
        "bachelor in political science"
    ),
    "bachelor's w/ minor in business, major in psych": "bachelor in psychology",
    "My major was criminal justice but I switched to sociology, BA 2009": "bachelor in sociology",
    "bachelors and masters in finance": "master in finance, bachelor in finance",
    "B.E. Mechanical, first class with distinction": "bachelor in Mechanical",
    "BE(CSE) 2016": "bachelor in computer science and engineering",
    "MS '09 Statistics, BS '07 Math": "master in Statistics, bachelor in Math",
    "I have my master's in social work (MSW)": "master in social work",
    "Bachelor of Business Administration (BBA), major: Marketing": "bachelor in Marketing",
    "PharmD": "doctorate in pharmacy",
    "bs in psychology but i work in sales": "bachelor in psychology",
    "undergrad, 2nd year IT": "bachelor in information technology in_progress",
}
STATES = {
    "BS, Information Systems, 2027": "bachelor in Information Systems in_progress 2027",
    "Graduated high school, currently at community college for nursing": (
        "associate in nursing in_progress, high_school"
    ),
    "I'm in grad school right now for counseling": "master in counseling in_progress",
    "they told me one more semester, I don't have my degree yet": "bachelor in_progress",
    "dropped out of uni in second year, was doing law": "some_college in law stopped",
    "left sixth form halfway": "high_school stopped",
    "My bachelors was interrupted by the war, 3 of 4 years": "bachelor stopped",
    "went back at 35 and finally finished my associates in human services": (
        "associate in human services"
    ),
    "starting my senior year of college in the fall, finance": "bachelor in finance in_progress",
    "I'm doing a part-time degree with the Open University in business, about two thirds done": (
        "bachelor in business in_progress"
    ),
    "No, I stopped at high school": "high_school",
    "not yet graduated, last semester of Information Systems": (
        "bachelor in Information Systems in_progress"
    ),
    "some hs": "high_school stopped",
    "BSc. I quit teaching after two years": "bachelor",
    "Master's degree in law, still learning new stuff every day": "master in law",
    "I got a bachelors while studying in Spain": "bachelor",
    "I finished my A levels this year and have deferred uni": "high_school",
    "Finished everything but the thesis for my master's in history": (
        "master in history in_progress"
    ),
    "I'm currently a stay at home mom, I have an associates in early childhood": (
        "associate in early childhood"
    ),
    "Should've finished my associates last year but covid. still 2 classes left": (
        "associate in_progress"
    ),
    "don't have a GED yet but I'm taking the classes": "high_school in_progress",
    "Had to put my bachelors in criminal justice on hold": "bachelor in criminal justice stopped",
}
SEVERAL = {
    "I have an associate's and I'm a semester into my bachelor's": (
        "bachelor in_progress, associate"
    ),
    "Finished my associate in June, starting bachelor's in January": "associate",
    "associate > bachelor (in progress) accounting": (
        "bachelor in accounting in_progress, associate"
    ),
    "bachelor (marketing), unfinished master (psychology)": (
        "master in psychology stopped, bachelor in marketing"
    ),
    "I dropped out of high school in 10th grade and got my GED later": "high_school",
    "GED -> 2 yrs community college -> transferred to state -> BA sociology": (
        "bachelor in sociology, high_school"
    ),
    "I never got my bachelors, stopped after the associates": "associate",
    "both my parents have PhDs, I have a bachelors in art history": "bachelor in art history",
    "Bachelor. Wait, no, associate": "associate",
    "Master's, oops I mean bachelor's in biology": "bachelor in biology",
}
ABROAD = {
    "10+2 with commerce": "high_school in commerce",
    "I completed 12th standard and after that ITI fitter": "some_college, high_school",
    "Licence 3 en sciences économiques": "bachelor in sciences economics",
    "Lic. en Contaduría": "bachelor in accounting",
    "First class honours in maths from Warwick": "bachelor in maths",
    "2.1 in english lit": "bachelor in english literature",
    "vmbo and then mbo niveau 3": "associate, high_school",
    "Mittlere Reife and an apprenticeship as a warehouse clerk": "some_college, high_school",
    "TAFE cert III in childcare": "some_college in childcare",
    "grado en derecho": "bachelor in law",
    "Nunca terminé la secundaria": "high_school stopped",
    "Technical high school in mechanics, diploma di maturità": "high_school in mechanics",
}
MISSPELT = {
    "Batchlers in nursing": "bachelor in nursing",
    "masers in acounting": "master in accounting",
    "asociates degree general studys": "associate in general studies",
    "colege dropout": "some_college stopped",
    "Hgih school diplma": "high_school",
    "Bachelors degre in Comunications": "bachelor in communications",
    "univeristy degree": "bachelor?",
}
SCHOOLS = {
    "60 college credits, no degree": "some_college stopped",
    "A few credits at community college, nothing finished": "some_college stopped",
    "I graduated from Texas State in 2009 with a degree in exercise science": (
        "bachelor in exercise science"
    ),
    "Alum of Michigan, poli sci": "bachelor in political science",
    "I went to UGA for two years but didn't finish": "some_college stopped",
    "9th grade education": "high_school stopped",
    "I only went to 8th grade back in Guatemala": "none",
    "Class of 2005, Lincoln High": "high_school",
    "graduated from De La Salle, commerce": "bachelor in commerce",
    "diploma from high school plus about 30 credits": "some_college stopped, high_school",
    "HVAC school, finished": "some_college in hvac",
    "primary school only": "none",
    "left school in year 11": "high_school stopped",
    "GED, plus two years of college that went nowhere": "some_college stopped, high_school",
    "Universidad incompleta, administración": "some_college in administration stopped",
    "I'm a senior at UT majoring in kinesiology": "bachelor in kinesiology in_progress",
}
ASKED = {
    "I didn't go to college, I went straight into the Army": "none?",
    "No college degree but I have lots of certificates": "none?",
    "degree in accounting": "bachelor in accounting?",
    "I've a law degree from Brazil": "doctorate in law?",
    "UNC '14, journalism": "bachelor in journalism?",
    "pharmacy technician certificate": "some_college in pharmacy technician?",
    "10th pass only": "high_school stopped?",
    "Yeah, college. Business.": "bachelor in Business?",
    "no GED, no diploma": "high_school stopped?",
    "hoping to finish my BA someday": "bachelor in_progress?",
    "none of your business": "-",
    "I was in sales, then real estate": "-",
    "a driver's licence in Germany": "-",
    "MS-900 and AZ-900": "-",
    "it will be four years in May": "-",
    "2 years in a nursing home": "-",
}


def test_a_field_is_found_wherever_it_stands_and_told_by_its_full_name() -> None:
    assert _read(FIELDS) == FIELDS


def test_the_last_word_on_a_stage_tells_whether_it_is_finished() -> None:
    assert _read(STATES) == STATES


def test_of_several_stages_each_has_its_own_field_and_state() -> None:
    assert _read(SEVERAL) == SEVERAL


UNDER_WAY = {
    "high school senior": "high_school in_progress",
    "junior in high school": "high_school in_progress",
    "MFA, finishes in May": "master in fine arts in_progress",
    "MBA, done in May 2014": "master in business administration",
    "dropped out in 11th, signed up for the GED": "high_school in_progress",
    "BS in botany, 3 of 4 years done": "bachelor in botany in_progress",
    "was in a PhD program for geology, left with a master's": (
        "doctorate in geology stopped, master"
    ),
}
ONLY_SAID = {
    "a place for a bachelor in dance but went home after one term": "bachelor in dance?",
    "people think I have an MBA but it's a bachelor in dance": "bachelor in dance",
    "withdrew from my master's, so bachelor in geology": "master stopped, bachelor in geology",
    "High school, and proud of it": "high_school",
    "I was going to say a doctorate, but no: a master's in music": "master in music",
    "my husband finished his master's, I have an associate in art": "associate in art",
    "bachelor, no wait, associate in tourism": "associate in tourism",
    "half a year of art school, quit. So high school": "some_college in art stopped, high_school",
}
STUDIED = {
    "quit college after a term, was studying botany": "some_college in botany stopped",
    "community college, never finished, I hoped to study tourism": (
        "some_college in tourism stopped?"
    ),
    "I am student of philosophy": "bachelor in philosophy in_progress",
    "vocational high school, carpentry": "high_school in carpentry",
    "certificate, I finished 9 grade": "high_school stopped",
}


def test_what_is_under_way_or_left_is_not_finished() -> None:
    assert _read(UNDER_WAY) == UNDER_WAY


def test_what_is_only_said_or_another_s_is_no_degree_of_theirs() -> None:
    assert _read(ONLY_SAID) == ONLY_SAID


def test_what_was_studied_is_the_field() -> None:
    assert _read(STUDIED) == STUDIED


def test_schooling_of_other_countries_is_the_nearest_there_is() -> None:
    assert _read(ABROAD) == ABROAD


def test_misspelt_schooling_is_read() -> None:
    assert _read(MISSPELT) == MISSPELT


def test_schools_classes_and_grades_tell_how_far_somebody_got() -> None:
    assert _read(SCHOOLS) == SCHOOLS


def test_what_leaves_its_level_open_is_proposed_or_asked_about() -> None:
    assert _read(ASKED) == ASKED
