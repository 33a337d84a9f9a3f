"""Words for how well something is known, and for not knowing it at all."""

from screening.dialogue.reading.lists import names, phrases

EXPERT = phrases(
    "native|native speaker|native level|mother tongue|first language|bilingual|c1|c2|senior|"
    "expert|experts|expertly|expert level|expert user|expertise|master|mastered|mastery|guru|"
    "wizard|wiz|whiz|whizz|power user|advanced|advance|advanced user|advanced level|super user|"
    "superuser|pro|pro level|professional level|like a pro|ninja|rockstar|rock star|genius|ace|"
    "aced|beast|boss level|god tier|inside out|inside and out|in and out|upside down|"
    "like the back of my hand|in my sleep|with my eyes closed|with my eyes shut|eyes closed|"
    "blindfolded|by heart|certified|excellent|excellently|excel at it|outstanding|"
    "top notch|top level|top class|first class|fluent|fluently|exceptional|exceptionally|superb|"
    "superbly|perfect|perfectly|flawless|flawlessly|amazing|awesome|fantastic|brilliant|"
    "incredible|extensive experience|extensive knowledge|extensively|deep knowledge|"
    "in depth|in-depth|black belt|could teach it|can teach it|could teach|can teach|"
    "i teach|i taught|teach it|taught it|taught others|taught people|teaching|i train people|"
    "trained others|"
    "mos certified|second nature|specialist|senior level|"
    "go to person|go-to person|go to guy|the go to|go-to|everybody asks me|everyone asks me|"
    "people come to me|they call me for|live and breathe|very very good|"
    "a to z|everything about|anything and everything|top of my game|highest level|max level|"
    "maximum|full marks|proficient to expert|as an expert|killer|crushing it|crush it|"
    "nailed it|muy bien|sehr gut|tres bien|muito bem|molto bene|"
    "without thinking|without even thinking|without having to think|"
    "like breathing|daily driver|bread and butter|could write a book|wrote the book|"
    "as good as it gets|could do it blind|muscle memory|rock at|i rock|rock it|mad skills|"
    "nearly everything|almost everything|pretty much everything"
)
RAISED = phrases(
    "good|well|strong|proficient|proficiently|skilled|skillful|skilful|experienced|"
    "wel|wll|weel|knowledgeable|competent|capable|adept|versed|great|high"
)
"""Good, and with "very" before them the best."""
GOOD = phrases(
    "conversational|b1|b2|mid senior|"
    "proficiency|solid|solidly|comfortable|comfortably|confident|confidently|"
    "intermediate|moderate|moderately|middling|mid|mid level|medium|middle|average|"
    "standard|normal|normally|average user|average level|fine|no problem|no problems|"
    "no issue|no issues|no trouble|no sweat|without problems|without a problem|decent|decently|"
    "above average|better than average|handy|nifty|well enough|good enough|more than enough|"
    "upper intermediate|working knowledge|very familiar|quite familiar|pretty familiar|"
    "really familiar|extremely familiar|super familiar|know my way around|know my way|"
    "find my way around|know your way around|know the way around|way around|feel at home|"
    "right at home|at ease|easy|easily|strong suit|strong point|strongest|strength|not bad|"
    "not bad at all|not too bad|not half bad|not too shabby|not shabby|can't complain|"
    "can hold my own|hold my own|sound|user level|very comfortable|very confident|"
    "good knowledge|good understanding|good grasp|sufficient|sufficiently|satisfactory|"
    "as good as anyone|like everyone|plenty|plenty of|enough experience|all good|cool|nice|"
    "nicely|bien|bueno|gut|bom|bene|goood|gud|gd|okay to good|ok to good|"
    "useful|independently|on my own|without help|efficient|efficiently|smooth|smoothly|"
    "i manage well|pretty much|quite a bit|a fair bit|fair bit|a good deal|a good bit|"
    "a decent amount|a fair amount|quite a lot|day to day stuff|everyday stuff"
)
USED = phrases(
    "very much|daily|every day|everyday|every single day|day in day out|day to day|"
    "day-to-day|all day|"
    "all day long|all the time|constantly|regularly|regular|frequently|frequent|often|a lot|"
    "alot|allot|lots|loads|tons|a ton|heavily|heavy user|every week|weekly|always|"
    "most days|24/7|on a daily basis|daily basis|live in|lived in|live on"
)
"""How often says something of how well, where nothing else does."""
BASIC = phrases(
    "junior|a1|a2|a few words|few words|tried once|tried it once|"
    "basic|basics|the basics|basically|basic user|beginner|beginners|beginner level|begginer|"
    "biginner|novice|newbie|noob|starter|amateur|a little|little|a little bit|a lil|lil|lil bit|"
    "a lil bit|a bit|bit|bits|bits and pieces|a wee bit|tiny bit|a tad|a touch|"
    "a smidge|a pinch|some|somewhat|limited|limitedly|okay|ok|oke|okey|so so|so-so|soso|"
    "familiar|familiarity|passable|rusty|bit rusty|fair|fairly|entry level|entry-level|"
    "low level|low|lower|occasionally|occasional|occasionaly|sometimes|"
    "some times|rarely|seldom|now and then|now and again|every now and then|once in a while|"
    "once in a blue moon|from time to time|here and there|once or twice|a few times|"
    "couple times|a couple of times|elementary|fundamental|fundamentals|rudimentary|minimal|"
    "minimum|minimally|just enough|enough to get by|enough to|get by|getting by|scrape by|"
    "scraping by|simple stuff|simple things|simple|simply|adequate|adequately|meh|mediocre|"
    "not much|not a lot|not a great deal|not that much|not so much|not too much|not very much|"
    "not often|very little|barely|hardly|hardly ever|hardly at all|scarcely|self taught basics|"
    "weak|weaker|weak spot|weak point|weakness|my weakest|shaky|poor|poorly|poco|un poco|"
    "poquito|un poquito|ein bisschen|bisschen|un peu|pouco|bad|badly|hard|difficult|terrible|awful|"
    "horrible|crap|crappy|rubbish|lousy|suck|sucks|suck at|i suck|struggle|struggling|"
    "alright|all right|allright|touched|dabbled|dabble|dabbling|tinkered|tinker|played with|"
    "played around|play around|playing around|messed with|messed around|a smattering|smattering|"
    "learning|still learning|picking it up|picking up|taking a course|taking a class|"
    "started learning|just started|only started|recently started|starting out|in training|"
    "getting there|work in progress|need practice|needs practice|need more practice|"
    "need to practice|need help|need some help|with help|with some help|with guidance|"
    "need training|needs work|could be better|could use work|room for improvement|"
    "not my strongest|not my strong suit|not my strong point|not my thing|not my forte|"
    "only just|just about|forgot most|forgot a lot|forgotten most|forgot everything|"
    "forgot almost everything|forgot nearly everything|forgot pretty much everything|"
    "forgot nearly all|forgot almost all|forgotten nearly everything|forgotten almost everything|"
    "not more|nothing more|no more than that|not more than that|nothing deep|nothing fancy|"
    "nothing special|nothing serious|nothing major|nothing advanced|nothing complicated|"
    "nothing crazy|nothing big|nothing too|nothing very|"
    "forgot|forgotten|forget|google it|googling|google everything|"
    "look it up|youtube it|as a user|as user|end user|when forced|only when forced|"
    "only when i have to|only if i have to|only when needed|less|even less|a little less|"
    "less so|less well|bit less|a bit less|much less|slightly|kind of|sort of|kinda|sorta|"
    "not really|not rly|not realy|meh at best|below average|under average|so la la|trying|"
    "i try|superficial|superficially|on the surface|surface level|"
    "scratched the surface|a few things|few things|one or two things|a thing or two|few|"
    "small knowledge|small|easy stuff|easy things|only the easy|easy tasks|simple tasks|"
    "copy paste|copy and paste|only copy|just copy|i copy|"
    "can read|can only read|only read|just read|only open|just open|only opened|not an ace|"
    "only for|just for|only to|just to|only used|only use|just used|"
    "only ever used|stops at"
)
WEAK_SIGNS = phrases(
    "only for|just for|only to|just to|only used|only use|just used|"
    "only ever used|stops at|trying|i try|simply|basically|low|lower|minimum|"
    "kind of|sort of|kinda|sorta|simple|less|some|few|small|forgot|enough to|once"
)
"""These say little, and only of what they follow."""
NONE = phrases(
    "what is that|what's that|whats that|what is it|never heard|never heard of it|"
    "none|nope|nah|nein|non|nada|nil|null|zilch|zip|nix|nunca|nunca usado|jamais|nunka|"
    "never|nevr|neva|not at all|not at al|not one bit|not a bit|not in the slightest|"
    "not in the least|not yet|not a thing|not a clue|no clue|no idea|no experience|"
    "no experiance|no knowledge|no skills|no skill|zero experience|zero knowledge|"
    "zero idea|zero clue|clueless|haven't a clue|havent a clue|don't have a clue|"
    "dont have a clue|wouldn't know where to start|lost in|totally lost|unfamiliar|unknown|"
    "not familiar|heard of|only heard of|heard about|only heard about|"
    "n/a|not applicable|have to train me|need to train me|have to teach me|need to teach me|"
    "nothing|know nothing|nothing at all|nothing whatsoever|zero|"
    "new to|brand new to|❌|👎|✗|✘|leave to|leave it to|leave that to|left to|avoid|"
    "stay away from|steer clear of|stayed away from|avoided|total mystery|a mystery|"
    "mystery to me|chinese to me|greek to me|all greek|alien|niet|no no|nooo|noo"
)
YES = phrases(
    "yes|yeah|yep|yup|ya|yea|ye|si|ja|oui|sure|check|of course|definitely|absolutely|"
    "certainly|✓|✔|✅|👍|👌|totally|y"
)
WISHED = phrases(
    "would like to learn|would love to learn|i'd like to learn|i'd love to learn|"
    "want to learn|wanna learn|willing to learn|hope to learn|hoping to learn|plan to learn|"
    "planning to learn|going to learn|eager to learn|could learn|can learn|happy to learn|"
    "interested in learning|interested in|would like to|would love to|ready to learn|"
    "open to learning|open to learn|keen to learn|quick learner|fast learner|learn fast|"
    "learn quickly|will learn|gonna learn|can pick up|could pick up|want to improve|"
    "would have to learn|need to learn|should learn"
)
"""A wish to know says that it isn't known yet, or not how well."""
UNSURE = phrases(
    "not sure|unsure|not certain|no idea how well|dunno|idk|not so sure|not too sure|hard to say|"
    "depends|better|best|worse|worst"
)
FORMER = phrases(
    "used to know|used to use|used to be|long time ago|a long time ago|years ago|ages ago|"
    "in years|in ages|in a while|in a long time|for years now|anymore|any more|any longer|"
    "no longer|back in the day|once knew|would have said|back then|in those days"
)
IDLE = phrases(
    "a little better|a bit better|little better|slightly better|a little bit better|"
    "a little stronger|a bit stronger|a bit more|a little more|some better|"
    "nothing else|none of the others|none of the rest|none else|no others|no one else|"
    "no doubt|without a doubt|without doubt|no question|why not|never mind|nevermind|"
    "not to mention|no matter|don't get me wrong|dont get me wrong|no wonder|no kidding|no lie|"
    "not gonna lie|not going to lie|ngl|if not|don't forget|dont forget|not only|not just|"
    "not merely|don't just|dont just|don't only|isn't just|no stranger to|who doesn't|"
    "who doesnt|who does not|what is that for|can't live without|cant live without|"
    "couldn't live without|"
    "couldn't work without|can't work without|can't do without|thank you very much|"
    "nothing but|a lot of people|lots of people|of course not sure|"
    "some people|some of them|no worries|so good so far|so far so good|good question|good day|"
    "good morning|good evening|good afternoon|good luck|great question|nice to meet you|"
    "all the best|well done|well known|well well|oh well|as well|as well as|might as well|"
    "good chance|some more|a little while|a bit of time|little while|at least|"
    "some time|some years|some time ago|sometime|some day|someday|great company|no more|"
    "i don't mind|dont mind|don't mind|no way around|high school|highschool|middle school|"
    "elementary school|good old|good thing|for good|bad habit|not bad habit|half of|"
    "in other words|last but not least|for some|some reason|the little ones|little kids|"
    "few years|few months|few weeks|few days|few people|a few years|a few months|"
    "a few weeks|a few days|once i|once you|once it|never failed|never a problem|never fails|"
    "day and a half|as long as|well as|just in case|my boss|a boss|x years|pro tip|small company|"
    "small companies|small business|small businesses|small office|my little|little brother|"
    "little sister|big and small|no prob|no big deal|not less than|no less than"
)
"""None of the words in these is meant for itself."""
DENIALS = frozenset(
    names(
        "not no never cannot cant can't don't dont doesn't doesnt didn't didnt haven't havent "
        "hasn't hasnt hadn't isn't isnt aren't arent wasn't wasnt weren't won't wont wouldn't "
        "wouldnt couldn't couldnt shouldn't ain't aint nor neither without nothing zero lack "
        "lacking dnt nvr nevr neva"
    )
)
VERBS = frozenset(
    names(
        "use used using know knew known touch touched try tried have had work worked working do "
        "did done see seen heard hear need needed learn learned learnt open opened get got "
        "understand understood own owned handle handled study studied write written wrote speak "
        "read run ran operate practice practiced practise practised come came encountered deal "
        "dealt been be was say call called consider myself it them that this any much many "
        "really actually even ever yet to with in of about on into for at all across a an the "
        "dabbled tinkered played real proper single anything experience experiance exp "
        "knowledge idea clue skill skills "
        "my own way how thing too so very particularly especially exactly super "
        "terribly overly quite had exposure training formal hands bit"
    )
)
"""What may stand between a denial and the thing that is denied."""
STRESSED = frozenset(
    names(
        "very really extremely super highly incredibly exceptionally damn truly soo sooo "
        "freaking insanely remarkably vry realy verry veryy wery muy v extra uber "
        "absolutely totally hugely"
    )
)
LESSENED = frozenset(
    names(
        "pretty quite fairly rather reasonably relatively more mostly generally just "
        "moderately decently basically kinda kind sort of sorta only pritty preety somewhat "
        "enough about semi still even also really"
    )
)
ARTICLES = frozenset(names("a an the my be am is too what you you'd would call"))
