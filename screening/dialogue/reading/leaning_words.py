"""Words by which a text that says neither yes nor no leans to one of them."""

from screening.dialogue.reading.lists import names, phrases

OTHERS_DID = phrases(
    "everything for me|everything for us|it for me|it for us|them for me|them for us|that for us|"
    "that for me|appointments for me|appointments for us|leads for me|leads for us|meetings for me|"
    "meetings for us|all for us|all for me|referral|referrals|word of mouth|repeat customers|"
    "existing customers|existing clients|came to me|came to us|come to me|came to the shop|"
    "came in on their own|came by themselves|"
    "came on their own|came alone|was coming alone|handed us|handed to me|handed me|"
    "gave me the leads|"
    "gave us the leads|given to me|given to us|were given|was given|were assigned|someone else|"
    "somebody else|someone else's|another department|other department|another team|other people|"
    "handled by|done by|was done by|were done by|taken care of by|the nurse|the nurses|"
    "the family|my boss did|my manager did|the manager did|my boss|others did|the others did|"
    "they did it|they did that|she did it|he did it|did it for me|did it for us|did that for me|"
    "passed it on|passed them on|passed it to|handed over|handed it over|handed them over|"
    "sent it to|forwarded|escalated to|an it guy|the it guy|it guy for that|for that we had|"
    "team for that|department for that|guys for that|people for that|"
    "had people for that|had someone for that|had somebody for that|had a guy for that|"
    "not my job|wasn't my job|not my department|not my responsibility|not my task|not part of|"
    "outside my|above my pay grade|the job of|was their job|their job|left that to|leave that to|"
    "watched|shadowed|observed|saw others|saw how|seen others|saw my|looked on|looked over|"
    "walk in|walk ins|walked in to us|inbound|incoming|warm leads|on a list|"
    "head office gave|got the leads|leads came|customers came|clients came|they called us|"
    "called us|found us|phone rang|marketing|the office did|the pharmacy|the doctor|my sister did|"
    "my mom did|my mother did|my wife did|my husband did|my colleague did|the supervisor did"
)
NEVER_DID = phrases(
    "zero experience|no experience|no prior experience|lack experience|lack of experience|"
    "no background|new to me|new to this|brand new|all new|new territory|first time|"
    "fresh out of|fresh graduate|heard of|read about|know of|know about it|"
    "know what it is|i know the theory|in theory|theoretically|on paper|want to learn|"
    "would like to|"
    "would love to|love to learn|eager to learn|willing to learn|happy to learn|hope to|"
    "looking forward to|can learn|could learn|quick learner|learn fast|learn quickly|fast learner|"
    "hunter|hunter not|nothing to do with|didn't touch|never touched|no access|no rights|"
    "no need to|there was nothing|there was no|there were no|had nothing|had none|had no|"
    "nothing to write|in my head|from memory|by heart|by memory|in my mind|didn't exist|"
    "wasn't a thing|wasn't allowed|weren't allowed|not allowed|was not allowed|forbidden|"
    "wasn't possible|never came up|never needed|never had"
)
ALONE = phrases(
    "the only|lone wolf|lone ranger|one man band|one man show|one woman show|one-man show|"
    "one-man band|"
    "by myself|on my own|all alone|alone|solo|solopreneur|freelancer|freelance|self employed|"
    "self-employed|sole trader|independent|independently|just me|only me|me myself and i|"
    "individual contributor|on my lonesome|army of one|my own boss|nobody else"
)
TOGETHER = phrases(
    "together|team|teams|crew|group|colleague|colleagues|coworker|coworkers|co-worker|co-workers|"
    "of us|pair up|paired up|paired with|partner|partners|squad|pod|shared|share|shift|shifts|"
    "we were|us and|both|department|with my|with a|with another|with other|with two|with three|"
    "with four|with five|as a pair|we split|split the|sister|brother|mates|workmates|buddy|staff"
)
INSTEAD = phrases(
    "whiteboard|pen and paper|paper|spreadsheet|spreadsheets|excel|shared inbox|inbox|"
    "by email|emails|sticky notes|post its|post-its|notebook|word of mouth|by phone|"
    "shouted|walked up|walked over|whatsapp|google sheet|google sheets|verbally|notepad"
)
"""What people use who have no system for it."""
SELDOM = names("only just merely simply strictly purely")
FIRST_PERSON = names("i we i've ive i'm im i'd i'll we've we'd we're me my our myself us")
NEGATIONS = names(
    "not no never don't dont didn't didnt haven't havent hasn't isn't wasn't weren't can't cant "
    "cannot couldn't couldnt wouldn't won't wont ain't aint without nobody none nothing neither "
    "nor zero hardly barely hadn't aren't doesn't nope unable impossible"
)
READY = phrases(
    "happy to|glad to|free|most free|available|flexible|any time|anytime|whenever|whatever|"
    "all yours|easy|love to|love it|prefer|my favorite|my favourite|need the money|"
    "extra money|could use the money|extra cash|always happy|help out|helping out|for sure|"
    "no plans|nothing else|nothing on|works|fine|good|okay|ok|do the same|of course|can do|"
    "used to it|it would be a shame|fair is fair|only fair|part of the job|comes with the job|"
    "covered for me|did it before|done it before|never say no|never said no|wouldn't say no|"
    "more hours|more the better|the more the merrier|bring|welcome|"
    "wouldn't mind|not mind|not bothered|open|willing|gladly|have me"
)
NOT_READY = phrases(
    "not possible|impossible|can't|cannot|cant|could not|couldn't|won't|unable|no way|"
    "looking for less|less work|less hours|fewer hours|cut back|cutting back|too much|"
    "too many|my limit|the limit|my max|my maximum|no more|not more|hardly see|"
    "monday to friday|monday through friday|weekdays only|only weekdays|mon to fri|mon-fri|m-f|"
    "monday-friday|church|sabbath|custody|exactly the weekends|leaving my|why i left|"
    "already have|already work|second job|other job|another job|classes|school on|my knees|"
    "my back|my doctor|my health|lose my|benefits|pension|tired|exhausted|full already|booked|"
    "already full|pretty full|quite full|busy|better not|rather not|prefer not|not ideal|"
    "family time|family day|day of rest|sacred|off limits|hard for me|difficult for me|"
    "max|maximum|at most|nobody to watch|no babysitter|no childcare|no sitter"
)
