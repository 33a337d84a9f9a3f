"""Words that fields of study are made of: whole, shortened, and in other languages."""

from screening.dialogue.reading.lists import names

FIELDS = frozenset(
    names(
        "accounting accountancy acoustics acting actuarial acupuncture administration "
        "advertising aeronautics aeronautical aerospace agriculture agricultural agronomy "
        "anatomy animation anthropology apparel archaeology archeology architecture archival art "
        "arts artificial intelligence assistant assisting astronomy astrophysics athletic audio "
        "auto automation automotive avionics aviation ballet banking barbering baking behavioral "
        "behavioural biochemistry bioinformatics biology biological biomedical biomedicine "
        "biotech biotechnology bookkeeping botany broadcasting broadcast building business "
        "cardiology carpentry ceramics chemical chemistry childhood chinese chiropractic cinema "
        "cinematography civil classics clerical climate clinical coding cognitive commerce "
        "commercial communication communications composition computer computers computing "
        "computation computational construction cosmetology counseling counselling criminal "
        "criminology culinary customer cyber cybersecurity dance data dental dentistry "
        "dermatology design development dietetics diesel divinity drafting drama earth ecology "
        "ecommerce econometrics economics economy education educational electrical electric "
        "electricity electronic electronics emergency energy engineering english "
        "entrepreneurship entomology environment environmental epidemiology equine esthetics "
        "ethics ethnic event family fashion film finance financial fine fisheries fitness "
        "floristry food forensic forensics forest forestry french game gaming gender genetics "
        "geography geology geophysics german gerontology global government graphic graphics "
        "greek guidance hair hardware health healthcare heating hebrew history horticulture "
        "hotel hospitality human humanities hvac illustration imaging industrial informatics "
        "information innovation insurance instructional instrumentation interdisciplinary "
        "interior international interpreting investment italian japanese jazz journalism justice "
        "kinesiology korean labor labour landscape language languages latin law leadership legal "
        "liberal library life linguistics literature logistics machining machine maintenance "
        "management managerial manufacturing marine maritime marketing massage material "
        "materials math mathematics maths mechanical mechanics mechatronics media medical "
        "medicine medieval merchandising metallurgy meteorology microbiology middle midwifery "
        "military mining ministry mobile molecular motor multimedia museum music musicology "
        "nanotechnology natural nautical network networking networks neuroscience nonprofit "
        "nuclear nursing nutrition occupational oceanography office operations optics optometry "
        "organizational organisational painting paralegal paramedic paramedicine pastoral "
        "pathology performance performing peace pedagogy personnel petroleum pharmaceutical "
        "pharmacology pharmacy philology philosophy phlebotomy photography physical physics "
        "physiology physiotherapy plant plumbing podiatry policy political politics portuguese "
        "poultry power preschool printing printmaking process procurement product production "
        "professional programming project property psychology public publishing purchasing "
        "quality quantitative quantum radiography radiologic radiology real estate recreation "
        "refrigeration rehabilitation relations religion religious renewable repair research "
        "resource resources respiratory restaurant retail rhetoric risk robotics russian safety "
        "sales science sciences sculpture secretarial secondary security selling service "
        "services servicing social sociology software soil sonography spanish special speech "
        "sport sports statistics strategic strategy studies studio supply chain support surgical "
        "surveying sustainability sustainable systems system taxation tax teaching technical "
        "technician technologies technology telecom telecommunication telecommunications textile "
        "textiles theater theatre theology therapy tool tourism toxicology trade training "
        "translation transport transportation travel turf urban planning user veterinary video "
        "virology visual viticulture vocal warehouse water web welding wildlife women women's "
        "wood woodworking writing zoology undeclared aircraft mechanic electrician plumber "
        "carpenter hairdressing beauty childcare child care adult early elementary primary "
        "creative applied analytics analysis analytical exercise organization general modern "
        "world comparative corporate digital cloud mass administrative pure theoretical "
        "structural control instrument signal biosystems geomatics actuary econ electro cookery "
        "cooking pastry journalistic"
    )
)
"""Single words; a field is a run of them."""

MODIFIERS = frozenset(
    names(
        "adult applied general modern world comparative corporate digital early elementary "
        "primary public international global natural fine social human physical special middle "
        "secondary professional real chain care child assistant development research process "
        "product power tool training user office quality project life family mobile plant "
        "military service services resource resources relations organization earth strategic "
        "technical technician support pure women women's supply control signal event performance"
    )
)
"""No field alone, only beside other words."""

SHORT = {
    "acct": "accounting",
    "acctg": "accounting",
    "acc": "accounting",
    "accy": "accounting",
    "admin": "administration",
    "advert": "advertising",
    "ag": "agriculture",
    "ai": "artificial intelligence",
    "anthro": "anthropology",
    "arch": "architecture",
    "archi": "architecture",
    "auto": "automotive",
    "bio": "biology",
    "biochem": "biochemistry",
    "biotech": "biotechnology",
    "biz": "business",
    "bus": "business",
    "busi": "business",
    "busad": "business administration",
    "cis": "computer information systems",
    "chem": "chemistry",
    "cheme": "chemical engineering",
    "cj": "criminal justice",
    "comm": "communications",
    "comms": "communications",
    "comp": "computer",
    "compsci": "computer science",
    "compsc": "computer science",
    "compeng": "computer engineering",
    "crim": "criminal",
    "cs": "computer science",
    "cse": "computer science and engineering",
    "csci": "computer science",
    "cyber": "cybersecurity",
    "cybersec": "cybersecurity",
    "ece": "electronics and communication engineering",
    "ecce": "early childhood education",
    "eco": "economics",
    "econ": "economics",
    "ed": "education",
    "edu": "education",
    "ee": "electrical engineering",
    "eee": "electrical and electronics engineering",
    "elec": "electrical",
    "elect": "electrical",
    "elem": "elementary",
    "eng": "engineering",
    "engg": "engineering",
    "engin": "engineering",
    "engr": "engineering",
    "engrg": "engineering",
    "ent": "entertainment",
    "env": "environmental",
    "enviro": "environmental",
    "fin": "finance",
    "geo": "geography",
    "govt": "government",
    "hist": "history",
    "hospo": "hospitality",
    "hr": "human resources",
    "hrm": "human resource management",
    "hrd": "human resource development",
    "hort": "horticulture",
    "ib": "international business",
    "ict": "information and communication technology",
    "ie": "industrial engineering",
    "info": "information",
    "infosec": "information security",
    "infotech": "information technology",
    "infosys": "information systems",
    "int'l": "international",
    "intl": "international",
    "ir": "international relations",
    "it": "information technology",
    "its": "information systems",
    "journ": "journalism",
    "journo": "journalism",
    "kin": "kinesiology",
    "ling": "linguistics",
    "lit": "literature",
    "mech": "mechanical",
    "mecheng": "mechanical engineering",
    "mgmnt": "management",
    "mgmt": "management",
    "mgt": "management",
    "micro": "microbiology",
    "mis": "management information systems",
    "mktg": "marketing",
    "mktng": "marketing",
    "mrktg": "marketing",
    "neuro": "neuroscience",
    "nutri": "nutrition",
    "ops": "operations",
    "orgo": "organizational",
    "pe": "physical education",
    "phil": "philosophy",
    "photo": "photography",
    "phys": "physics",
    "phyics": "physics",
    "poli": "political",
    "polisci": "political science",
    "polysci": "political science",
    "pols": "political science",
    "poly": "political",
    "pr": "public relations",
    "psy": "psychology",
    "psyc": "psychology",
    "psych": "psychology",
    "pysch": "psychology",
    "rad": "radiologic",
    "rel": "relations",
    "sci": "science",
    "sec": "security",
    "soc": "sociology",
    "socio": "sociology",
    "stat": "statistics",
    "studys": "studies",
    "studie": "studies",
    "stats": "statistics",
    "sw": "software",
    "swe": "software engineering",
    "sys": "systems",
    "tech": "technology",
    "telecom": "telecommunications",
    "telecoms": "telecommunications",
    "vet": "veterinary",
    "viscom": "visual communication",
}
"""Shortened words, and what they stand for."""

ONLY_AFTER_IN = frozenset(
    names(
        "it its me ie sec tech ed ag arch comm ent rel rad auto photo acc int stat phil bus poly "
        "hr pr pe ir ai ib fin eco soc env geo vet micro eng lit general support office training "
        "tool service services care child life power"
    )
)
"""Short forms that are other words as well: read only where a field is expected."""

JOINS = frozenset(names("and & / of - de en em e y et und di och og"))
"""Words inside a field, between two of its words."""
GOVERNING = frozenset(
    names(
        "for with about to at on from by do did have had got left quit love like hate need finish "
        "finished use used make made call called take took enjoyed loved hated afford"
    )
)
OF_IT = frozenset(names("proud all most some rest part much any none half sick out because tired"))
"""Before "it" these tell that no field is meant."""
