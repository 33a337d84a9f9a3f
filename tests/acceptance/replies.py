"""What two people answer, each to the question that is open; the same on every channel."""

STRONG = {
    "consent": "I agree",
    "name": "Priya Raman",
    "cold start": "oh yes, that was my whole job. almost 5 years of it",
    "years": "almost 5 years",
    "typical day": "roughly 50 dials plus some linkedin messages",
    "one appointment": (
        "Found a logistics company on linkedin, called the office manager and asked what they "
        "used for backups. He had budget and their renewal was in march, so we booked a demo and "
        "they signed a contract worth 30k."
    ),
    "have you sold": "managed services and cloud, before that some insurance. about 4 years in it",
    "have you sold those": "4 years",
    "client accounts": "yep, I had around 35 of them",
    "sell more": "I did upselling and cross-selling too",
    "in a team": "yes always",
    "your part": "I set the meetings, my colleague closed. we talked daily and used the crm",
    "education": "associate's degree in marketing",
    "word, excel": "excel very well with pivot tables, word and outlook well",
    "why should we": "I listen first, I keep my promises and I write so that people answer.",
    "reach you": "priya@example.com",
    "hand it in": "hand it in",
}
WEAK = {
    "consent": "ok",
    "name": "I'm Tom Beck",
    "cold start": "no, customers came to us",
    "have you sold": "none of these",
    "client accounts": "not really, no",
    "in a team": "yes, we were four at the counter",
    "your part": "i took the orders mostly",
    "education": "finished high school",
    "word, excel": "word a bit, never used excel or outlook",
    "why should we": "i am on time and i like people",
    "reach you": "202-555-0173",
    "hand it in": "yes, that's right",
}
ASKED = {
    "May I ask": "consent",
    "What is your name": "name",
    "Have you opened doors": "cold start",
    "For how long have you done that": "years",
    "On a typical day": "typical day",
    "Tell me about one appointment": "one appointment",
    "Which of these have you sold": "have you sold",
    "For how long have you sold": "have you sold those",
    "Have you looked after": "client accounts",
    "Did you sell more": "sell more",
    "Have you worked in a team": "in a team",
    "What was your part": "your part",
    "What is your highest level": "education",
    "How well do you know": "word, excel",
    "Last one about you": "why should we",
    "How can we reach you": "reach you",
    "Is that right? You can hand it in": "hand it in",
    "Did I get that right": "confirm",
    "is that a yes or a no": "confirm",
}


ENDED = "Your application is handed in"


def reply_to(said: str, replies: dict[str, str]) -> str | None:
    """What the person says to the last prompt in these words; None when it has ended."""
    found = [(said.rfind(words), asked) for words, asked in ASKED.items() if words in said]
    if not found or ENDED in said:
        return None
    return {**replies, "confirm": "yes"}[max(found)[1]]
