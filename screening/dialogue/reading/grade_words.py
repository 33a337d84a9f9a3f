"""Words for how good, how often or how much: from -1, as little as can be, to 1, all of it."""

from screening.dialogue.reading.lists import phrases

GRADES: dict[float, str] = {
    1.0: (
        "expert|experts|expertise|mastery|mastered|excellent|excellently|outstanding|perfect|"
        "perfectly|flawless|flawlessly|superb|exceptional|amazing|fantastic|brilliant|awesome|"
        "world class|top notch|first class|always|every time|every single time|"
        "without exception|completely|totally|absolutely|entirely|fully|guru|wizard|pro|"
        "native|bilingual|mother tongue|inside out|in my sleep|never better|extremely|"
        "a hundred percent|hundred percent|couldn't be better|could not be better|all day every day"
    ),
    0.75: (
        "great|advanced|fluent|fluently|proficient|nearly always|almost always|usually|"
        "most of the time|all the time|constantly|strong|extensive|a great deal|very much|"
        "power user|daily|every day|everyday|seasoned|excel|second nature|terrific|wonderful|"
        "hugely|a huge amount|very"
    ),
    0.5: (
        "good|well|solid|capable|competent|comfortable|comfortably|confident|confidently|"
        "skilled|skilful|skillful|experienced|often|frequently|regularly|a lot|lots|agree|"
        "likely|happy|satisfied|interested|keen|willing|important|easy|easily|positive|high|"
        "above average|better than average|more than average|over average|upper intermediate|"
        "handy|familiar|at ease|no problem|no complaints|"
        "not bad at all|know my way around|better than most|most days|relaxed|calm|useful|"
        "weekly|every week|quite|enjoy it|like it"
    ),
    0.25: (
        "decent|decently|fine|not bad|not too bad|not so bad|not half bad|not too shabby|"
        "not shabby|can't complain|okay ish|probably|more often than not|working knowledge|"
        "conversational|slightly above average|can hold my own"
    ),
    0.0: (
        "ok|okay|average|so so|so-so|medium|moderate|moderately|intermediate|middling|"
        "in between|in the middle|middle|neutral|fair|passable|acceptable|sometimes|"
        "now and then|now and again|every now and then|every so often|occasionally|half and half|"
        "fifty fifty|50/50|mixed|"
        "adequate|adequately|somewhat|meh|alright|all right|neither good nor bad|"
        "monthly|nothing special|nothing fancy|get by|i get by|manage|"
        "from time to time|it's complicated|getting there|not the worst|enough to get by"
    ),
    -0.25: (
        "not great|not so great|not too great|could be better|room for improvement|not the best|"
        "not that great|below par|on and off|still learning|learning|a few times"
    ),
    -0.45: (
        "basic|basics|limited|a little|a bit|a little bit|beginner|beginners|novice|some|weak|"
        "rusty|shaky|once in a blue moon|rarely|seldom|unlikely|disagree|uncomfortable|nervous|"
        "below average|less than average|worse than average|under average|"
        "worse than most|lower than average|low|"
        "elementary|slightly|once in a while|once or twice|not often|not much|not a lot|"
        "not very much|not so much|hard|difficult|unhappy|dissatisfied|minimal|a touch|dabbled|"
        "not really"
    ),
    -0.75: (
        "bad|badly|poor|poorly|barely|hardly|hardly ever|almost never|very little|"
        "next to nothing|struggle|not well|scared|hopelessly|almost nothing|hardly anything|"
        "hardly at all|suck|suck at it|stink at it|a bit of a disaster"
    ),
    -1.0: (
        "terrible|terribly|awful|horrible|hopeless|useless|never|none|nothing|zero|not at all|"
        "no experience|no idea|no clue|zilch|nada|never done|never used|never tried|"
        "never have|never had to|completely new|brand new to it|new to it|clueless|worst|"
        "impossible|not in the slightest|not in the least|not one bit|not even a little|"
        "from scratch|know nothing|don't know anything|haven't a clue|not a thing"
    ),
}
"""What each word says alone."""
STRONGER: dict[float, str] = {
    1.7: "extremely|incredibly|exceptionally|insanely|extraordinarily|utterly|strongly|super|"
    "totally|completely|absolutely|entirely|most|amazingly|remarkably",
    1.4: "very|really|highly|so|damn|truly|real|super duper|very very|really really|wicked",
    0.95: "pretty|quite|rather|generally|mostly|usually|fully",
    0.7: "fairly|reasonably|relatively|moderately|decently|semi|tolerably",
    0.45: "somewhat|kind of|kinda|sort of|sorta|a bit|a little|slightly|a little bit|vaguely",
}
"""What a word does to the one after it."""
DENIALS = frozenset(
    (
        "not isn't isnt wasn't wasnt ain't aint aren't don't dont doesn't doesnt didn't can't cant "
        "couldn't wouldn't won't haven't never no hardly barely scarcely nowhere far"
    ).split()
)
TOP = phrases(
    "highest|the highest|highest one|highest step|top|the top|top score|top marks|top mark|"
    "full marks|full score|maximum|the maximum|max|the max|best|the best|best one|"
    "the very top|the upper end|the high end|as high as it goes|the full score|the last one"
)
BOTTOM = phrases(
    "lowest|the lowest|lowest one|lowest step|bottom|the bottom|very bottom|minimum|the minimum|"
    "the lower end|the low end|as low as it goes|rock bottom|the first one"
)
MIDDLE = phrases(
    "middle|the middle|in the middle|right in the middle|the middle one|halfway|half way|"
    "the midpoint|mid|dead center|dead centre|somewhere in the middle"
)
BELOW_TOP = phrases(
    "second highest|the second highest|one below the top|second from the top|next to top|"
    "second best|just below the top|one under the top|one short of the top"
)
ABOVE_BOTTOM = phrases(
    "second lowest|the second lowest|second from the bottom|one above the bottom|"
    "just above the bottom|one up from the bottom"
)
