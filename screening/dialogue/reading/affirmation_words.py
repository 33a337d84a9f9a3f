"""Words that say yes, no or neither, by how plainly they do."""

from screening.dialogue.reading.lists import phrases

UNSURE = phrases(
    "i'm not sure|not sure|not really sure|not too sure|not entirely sure|unsure|no idea|"
    "no clue|idk|i don't know|don't know|do not know|dunno|i dunno|hard to say|"
    "difficult to say|tough to say|can't say for sure|couldn't say|could not say|"
    "hard to tell|can't tell|can't really say|yes and no|no and yes|yes or no|yes/no|"
    "50/50|fifty fifty|not certain|who knows|unclear|i'd have to think|let me think|"
    "don't remember|do not remember|can't remember|can't recall|don't recall|"
    "not positive|i'm torn|undecided|haven't decided|it varies|it's complicated|i wonder|"
    "yeah no|yeah nah|depends what|in a way|sort of yes and no"
)
MAYBE = phrases(
    "maybe|perhaps|possibly|could be|might be|it might|i might|potentially|it depends|"
    "depends|that depends|depending|we'll see|maybe yes|maybe no|definitely maybe|"
    "probably maybe"
)
IFS = phrases(
    "if|only if|provided|providing|as long as|so long as|unless|only when|assuming|"
    "on condition|on the condition|depends on|depending on|it depends on|subject to|"
    "contingent on"
)
NOT_IFS = phrases(
    "even if|as if|if so|if any|if anything|if needed|if need be|if necessary|"
    "if required|if you like|if you want|if you ask me|if i may|if i remember|"
    "if i recall|if that counts|if possible|if i'm honest|if i am honest|what if|"
    "if not more|if you mean|if it helps|if asked|see if|ask if|asked if|wondering if|"
    "wonder if"
)
YES = phrases(
    "yes|yeah|yep|yup|yea|ya|yah|yess|yesss|yas|yass|yessir|yes sir|yes ma'am|yes indeed|"
    "oh yes|hell yes|heck yes|hell yeah|sure|sure thing|for sure|absolutely|definitely|"
    "def|definately|definetly|certainly|of course|ofc|naturally|indeed|affirmative|"
    "totally|you bet|you betcha|sure have|sure do|sure am|sure can|sure did|i sure have|"
    "i sure do|i sure am|i sure can|very much so|without a doubt|no doubt|"
    "no doubt about it|no question|without question|by all means|100%|100 percent|"
    "hundred percent|one hundred percent|a hundred percent|1000%|most definitely|"
    "most certainly|i certainly have|i certainly do|i certainly am|i certainly can|"
    "i absolutely do|i absolutely have|i definitely have|i definitely do|i definitely am|"
    "i definitely can|i really do|i most certainly do|that's a yes|it's a yes|big yes|"
    "a big yes|count me in|gladly|surely|yuppers|aye|👍|✅|✔|👌|💯|that is correct|"
    "that's correct|that's right|that is right|that's true|affirm|positively|"
    "without hesitation|yes please|uh huh|uhuh|mhm|mm hmm|mmhmm|you know it|always have|"
    "always do|always am|obviously|roger|i am indeed|i have indeed|i do indeed|heck yeah|"
    "oh yeah|yes of course"
)
YES_ALONE = phrases(
    "y|true|correct|right|exactly|ok|okay|k|i do|i have|i am|i can|i did|i would|i will|"
    "i could|i was|i've done|have done|we do|we did|we have|it is|it does|it was|they do|"
    "i'm able to|totally do|always|i do yes|i have yes|done that|i have done|"
    "i have done that|i have done so|i do that|i've done that|i've done so|i'd love to|"
    "i would love to|love to|i'd be happy to|happy to|would love to|that i have|"
    "that i do|that i am|that i can|i have before|i have actually|i actually have|"
    "i actually do|i am actually|yis|si|oui|ja|da|sim|hai"
)
"""These say yes only at the end of a clause."""
YES_WEAK = phrases(
    "i think so|i guess so|i guess|i suppose so|i suppose|i believe so|i'd say so|"
    "i would say so|i hope so|more or less|kind of|kinda|sort of|sorta|a bit|a little|"
    "a little bit|somewhat|mostly|sometimes|to some extent|to a degree|in part|partly|"
    "partially|pretty much|basically|probably|probably yes|most likely|likely|"
    "i'd like to think so|on occasion|occasionally|now and then|every now and then|"
    "from time to time|once or twice|a few times|a couple of times|here and there|some|"
    "a tiny bit|usually|often|generally|for the most part|almost|nearly|not often"
)
YES_WILLING = phrases(
    "no problem|no problems|not a problem|not a problem at all|no problem at all|"
    "no worries|no issue|no issues|not an issue|no trouble|why not|no objection|"
    "no objections|no big deal|not a big deal|no sweat|fine by me|fine with me|"
    "works for me|sounds good|that's fine|i don't mind|don't mind|i don't see why not|"
    "don't see why not|can't complain|i'm fine with that|i'm good with that|"
    "i'm okay with that|i'm ok with that|i'm comfortable with that|"
    "i'm comfortable with it|happy to do so|happy to do that|no objections here|"
    "no qualms|no complaints|nothing against it|i have no problem|"
    "i have no problem with that|i have no issue|i have no issues"
)
YES_IMPLIED = phrases(
    "every day|everyday|daily|all the time|all day long|many times|lots of times|"
    "plenty of times|plenty|tons of times|countless times|love it|i love it|i love that|"
    "i enjoy it|lots|a lot|loads|tons|been there done that|my whole career|all my life|"
    "that's my job|that's what i do|it's what i do|that's all i do|second nature|"
    "bread and butter|my specialty|my forte|right up my alley|for years|at my last job|"
    "in my last job|in my previous job|at my previous job|in my last role"
)
NO = phrases(
    "no|nope|nah|nay|naw|noo|nooo|noooo|nada|no way|no sir|no ma'am|not at all|"
    "not in the least|absolutely not|absolutely no|definitely not|def not|certainly not|"
    "of course not|surely not|obviously not|not really|not really no|negative|hell no|"
    "heck no|oh no|i'm afraid not|afraid not|i fear not|sadly not|unfortunately not|"
    "unfortunately no|sadly no|sorry no|no sorry|regrettably not|not yet|not so far|"
    "not as yet|not ever|not once|never ever|no never|no not|no not yet|no not really|"
    "nope never|under no circumstances|no chance|not me|not i|not a chance|👎|❌|🚫|"
    "that's a no|it's a no|a big no|big no|hard no|not personally|not currently|"
    "not at the moment|not at present|not right now|not anymore|no longer|nuh uh|uh uh|"
    "i have not yet|not that i recall|not that i know of|not that i can think of|"
    "not that i remember|not to date|can't say i have|cannot say i have|"
    "can't say that i have|can't say i do|can't say i am|nil|niet|noway|none|"
    "absolutely never|no i've never|no i have never"
)
NO_ALONE = phrases(
    "n|false|never|i never have|i never did|never have|i never do|i don't|i do not|"
    "i haven't|i have not|i haven't yet|i can't|i cannot|i'm not|i am not|i didn't|"
    "i did not|i wasn't|i was not|i couldn't|i won't|i will not|i wouldn't|i would not|"
    "haven't|don't|didn't|we don't|we didn't|incorrect|wrong|i have never|i've never|"
    "never done it|never done that|never did|i have never done that|i've never done that|"
    "i have never done it|i've never done it|i have never done so|i haven't done that|"
    "i haven't done it|i have not done that|i haven't done so|i have not done so|"
    "i don't think so|i do not think so|don't think so|i don't believe so|i guess not|"
    "i suppose not|i think not|probably not|most likely not|likely not|not likely|"
    "unlikely|not quite|neither|nein|it isn't|it is not|it doesn't|i really don't|"
    "i really haven't|i honestly haven't|never before|never in my life|never had to|"
    "nothing|not i haven't|not that"
)
NO_WEAK = phrases(
    "not exactly|not quite|not very|not much|not so much|not a lot|hardly|barely|rarely|"
    "seldom|not particularly|not especially|hardly ever|not usually|not always|"
    "not too much|not necessarily|not my thing|not my cup of tea|i'd rather not|"
    "i would rather not|i'd prefer not to|i would prefer not to|prefer not to|"
    "haven't had the chance|never had the chance|haven't had the opportunity|"
    "never had the opportunity|i doubt it"
)
NOT_ANSWERS = phrases(
    "not sure i understand|not sure what you mean|not sure what that is|"
    "not sure what that means|don't know what you mean|don't know what that means|"
    "i don't understand|do not understand|don't understand|not sure i follow|"
    "not sure i get|not sure what you're asking|no comprende|no 1|no one|no. 1|"
    "number one|no more than|no less than|no fewer than|no later than|yes men|yes man|"
    "yes person|no kidding|no lie|no offense|no offence|no pressure|no wonder|"
    "sure enough|a sure thing|i have to|i do have|never mind|nevermind|no matter|no need|"
    "no nonsense|no cap|right now|right after|right away|right out of|right before|"
    "i am a|i am an|i am the|i would rather|i'd rather|i would prefer|i can't wait|"
    "can't wait|cannot wait|i can't live without|i won't lie|i'm not gonna lie|"
    "not gonna lie|not going to lie|i don't want to brag|i don't mean to brag|"
    "i cannot stress|no joke|no bs|no two|no stranger to|i'm no stranger to|"
    "i am no stranger to|nothing but|not only|not just|never a problem|"
    "never been a problem|never had a problem|never minded|never had an issue|"
    "never had any problem|never had any issues|never had problems|"
    "i have never had a problem|i've never had a problem|i have never minded|"
    "i've never minded|i've never been afraid|i have never been afraid|"
    "i've never shied away|i have never shied away|never been shy|i've never struggled|"
    "i have never struggled|i have never had an issue|i've never had an issue|"
    "i have never had any|i've never had any|i'm not afraid|i am not afraid|i'm not shy|"
    "i am not shy|i don't mind if|no fear|not afraid|i have no fear|i have no choice"
)
DOUBLE = phrases(
    "wouldn't say no|would not say no|can't say no|couldn't say no|never say no|"
    "not say no|can't say i haven't|can't say i don't|can't say i'm not|"
    "can't say that i haven't|not that i don't|not that i haven't|"
    "it's not that i haven't|it's not that i don't|it's not like i haven't|"
    "it's not like i don't|not like i haven't|never not|not never|i don't not|not untrue|"
    "not impossible|not unwilling|not opposed|not against|not unfamiliar|"
    "not inexperienced|not uncomfortable|wouldn't say i haven't|wouldn't say i don't|"
    "wouldn't say that i haven't|wouldn't say that i don't|haven't not|i wouldn't not|"
    "not incorrect|not wrong"
)
FILLERS = phrases(
    "well|um|umm|uh|uhm|hmm|hm|oh|ah|er|so|and|but|honestly|frankly|to be honest|tbh|"
    "to be fair|i mean|look|listen|ok so|okay so|actually|hi|hello|hey|hey there|"
    "good morning|good question|thanks|thank you|like|lol|haha|of course yes|i'd say|"
    "i would say|i will say|i must say|i have to say|i think|my answer is|the answer is|"
    "answer is|answer|that would be|it would be|it's|that's|that's a|it's a|simply|then|"
    "also|in short|short answer|i guess|to answer your question|sorry|unfortunately|"
    "sadly|truthfully|in all honesty|the short answer is|a|erm|right|okay|ok|"
    "great question|in fact|let's say|i'm going to say|i'm gonna say|gonna say|"
    "going with|i'll say"
)
CORRECTIONS = phrases(
    "actually|wait|no wait|sorry|i mean|scratch that|correction|on second thought|"
    "on second thoughts|i meant|rather|let me correct|my mistake"
)
EAGER = phrases(
    "love|enjoy|happy|fine with|great with|good at|comfortable|always|like working|"
    "thrive|prefer|loved|enjoyed|all the time|every day|daily|excellent|best part|"
    "no problem|not a problem|totally fine|it's fine|that's fine|of course|i have|"
    "i've done|i did|i do"
)
"""After a no, these make one wonder what it was said to."""
