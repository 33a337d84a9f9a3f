"""Words for money: currencies, the signs they share, and what is no amount."""

from screening.dialogue.reading.lists import phrases

CURRENCIES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cad": "CAD", "aud": "AUD",
    "nzd": "NZD", "jpy": "JPY", "cny": "CNY", "inr": "INR", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "pln": "PLN", "czk": "CZK", "brl": "BRL", "mxn": "MXN", "zar": "ZAR",
    "sgd": "SGD", "hkd": "HKD", "aed": "AED", "ils": "ILS", "huf": "HUF", "ron": "RON",
    "php": "PHP", "krw": "KRW", "ngn": "NGN", "kes": "KES", "uah": "UAH", "thb": "THB",
    "euro": "EUR", "euros": "EUR", "sterling": "GBP", "quid": "GBP", "yen": "JPY",
    "yuan": "CNY", "rmb": "CNY", "rupees": "INR", "rupee": "INR", "zloty": "PLN",
    "zlotys": "PLN", "reais": "BRL", "dirhams": "AED", "shekels": "ILS", "won": "KRW",
    "naira": "NGN", "rand": "ZAR", "€": "EUR", "₹": "INR", "₩": "KRW", "₦": "NGN",
    "₪": "ILS", "฿": "THB", "₴": "UAH",
}  # fmt: skip
SHARED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("$", "dollar", "dollars", "bucks", "buck"),
        ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
    ),
    **dict.fromkeys(("£", "pound", "pounds"), ("GBP", "EGP")),
    **dict.fromkeys(("¥",), ("JPY", "CNY")),
    **dict.fromkeys(
        ("kr", "krona", "kronor", "kroner", "krone", "crowns"), ("SEK", "NOK", "DKK", "CZK")
    ),
    **dict.fromkeys(("franc", "francs", "fr"), ("CHF",)),
    **dict.fromkeys(("peso", "pesos"), ("MXN", "PHP", "ARS", "CLP", "COP")),
    "rs": ("INR", "PKR"),
}
"""Signs and names that several currencies share: the question's own where it is among them."""
SCALED = {
    "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lpa": 100_000,
    "crore": 10_000_000, "m": 1_000_000, "mio": 1_000_000,
}  # fmt: skip
"""What follows an amount and makes it larger, beside thousands and millions."""
INDIAN = frozenset({"lakh", "lakhs", "lac", "lacs", "lpa", "crore"})
YEARLY = frozenset({"lpa", "pa", "ote", "ctc"})
VAGUE = phrases(
    "negotiable|open to negotiation|open to discussion|market rate|market value|market standard|"
    "competitive|whatever is fair|something fair|fair|depends|it depends|flexible|"
    "open|not sure|tbd|to be discussed|as much as possible|industry standard|the going rate|"
    "whatever you pay|whatever the role pays|up to you|minimum wage|a lot|enough|"
    "similar to now|same as now|more than now|more than i make now|a living wage"
)
EARNED = frozenset("currently current now today earning earn make making paid present".split())
"""Beside an amount, what is had; the answer may be another that is wanted."""
