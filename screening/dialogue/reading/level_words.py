"""Words for how well something is known."""

from screening.dialogue.reading.lists import phrases

EXPERT = phrases(
    "expert|experts|expert level|expertise|master|mastered|mastery|guru|wizard|"
    "power user|advanced|advanced user|super user|superuser|pro|ninja|whiz|wiz|"
    "inside out|inside and out|like the back of my hand|highly skilled|"
    "highly proficient|extremely proficient|very proficient|highly advanced|"
    "certified|extremely good|extremely well|excellent|excel at it|outstanding|"
    "top notch|in my sleep|fluent|very strong|very advanced|very experienced|"
    "highly experienced|exceptional|10/10|9/10|5/5|black belt|could teach it|i teach|"
    "teach it|mos certified|superb|very skilled|extensive experience|extensively|"
    "amazing|second nature|specialist"
)
GOOD = phrases(
    "good|very good|pretty good|really good|great|well|very well|pretty well|"
    "quite well|quite good|proficient|proficiently|proficiency|solid|strong|"
    "comfortable|very comfortable|competent|capable|confident|daily|every day|"
    "everyday|all the time|every single day|day in day out|constantly|intermediate|"
    "moderate|moderately|mid level|medium|skilled|experienced|fine|no problem|"
    "regularly|frequently|a lot|heavily|decent|above average|fairly good|fairly well|"
    "handy|adept|8/10|7/10|4/5|use it at work|upper intermediate|day to day|"
    "day-to-day|working knowledge|all day|every week|weekly|always|very familiar|"
    "quite familiar|good enough|often|lots|know my way around"
)
BASIC = phrases(
    "basic|basics|the basics|beginner|novice|a little|a bit|a little bit|some|"
    "somewhat|limited|okay|ok|so so|so-so|familiar|familiar with|passable|rusty|fair|"
    "not great|not so great|not very well|not too well|not that good|not very good|"
    "not so good|not well|entry level|occasionally|sometimes|rarely|now and then|"
    "once in a while|average|elementary|fundamental|fundamentals|minimal|just enough|"
    "enough to get by|get by|simple stuff|simple things|simple|adequate|meh|not much|"
    "not a lot|from time to time|here and there|barely|hardly|self taught basics|"
    "weak|shaky|5/10|6/10|3/5|2/5|4/10|poor|alright|all right|decent enough|a touch|"
    "touched|dabbled"
)
LEARNING = phrases(
    "learning|still learning|picking it up|taking a course|training|started learning"
)
