"""Words for schooling: degrees of many countries, fields, and how far somebody got."""

from screening.dialogue.reading.lists import names, phrases
from screening.flow.values import EducationLevel

DEGREES: dict[EducationLevel, str] = {
    "none": (
        "primary school|elementary school|middle school|grade school|primaria|grundschule|"
        "école primaire|scuola media|primary education|elementary education only|"
        "elementary graduate|primary school only|secundaria incompleta"
    ),
    "high_school": (
        "high school|high school diploma|highschool|high school degree|high school graduate|"
        "hs diploma|hs grad|hs|h.s. diploma|h.s.|ged|g.e.d.|secondary school|grammar school|"
        "secondary education|12th grade|twelfth grade|a levels|a-levels|a level|gcse|gcses|"
        "o levels|o-levels|abitur|matura|maturita|baccalauréat|baccalaureate|bachillerato|"
        "preparatoria|bachiller|matric|matriculation|leaving cert|leaving certificate|"
        "international baccalaureate|ib diploma|realschule|gymnasium|lycée|liceo|maturità|"
        "12th standard|class xii|higher secondary|hsc|ssc|wassce|fachabitur|vmbo|havo|vwo|"
        "secundaria|highers|scottish highers|school leaving certificate|mittlere reife|"
        "sixth form|btec level 3|equivalency diploma|equivalency|hiset|tasc|hse|homeschooled|"
        "home schooled|homeschool|12th pass|12th passed|10+2|plus two|plus 2|tawjihi|thanaweya|"
        "vocational hs|vocational high school|technical high school|technikum|liceum|lyceum|"
        "ged diploma|high school equivalency|high school certificate|hs equivalency|"
        "high school education|lukio|ammattikoulu|grundskola|bac pro|bac stmg|bac général|"
        "bac general|school certificate|o level|csec|cxc|igcse|vestibular|ensino medio|"
        "segundo grau|enseñanza media|educación media|bac|高中|高校|高卒|中专|gymnasiet|"
        "studentexamen|"
        "middelbare school|kcse|advanced level|ordinary level|form 4|form four|form 6|form six|"
        "spm|stpm|f.sc|fsc|waec|neco|ssce|szkoła średnia|srednja škola|attestat|hauptschule|"
        "year 12|year twelve|senior secondary|senior high|senior high school|secondary diploma|"
        "secondary certificate|high school only|graduated hs|hs graduate|hs education|"
        "high schooler|highschooler|diploma de bachiller|vocational secondary|maturité|"
        "berufsmatura|prepa|matura exam|liseyi|12th std|xii|12 standard|12th class|class 12|"
        "12 class|12th science|12th commerce|intermediate exam|hauptschulabschluss|"
        "realschulabschluss|escuela secundaria|sixth form college|upper secondary|"
        "upper secondary school"
    ),
    "some_college": (
        "some college|some university|some uni|some community college|college credits|"
        "some credits|college courses|some college courses|college classes|some college classes|"
        "bac+1|vordiplom|partial degree|college dropout|university dropout|uni dropout|hnc|"
        "some courses|higher national certificate|certificate of higher education|certhe|"
        "some post secondary|some higher education|some postsecondary"
    ),
    "associate": (
        "associate|associates|associate's|associate degree|associates degree|associate's degree|"
        "assosiate|assosiates|asociate|asociates|associtates|associate of arts|"
        "associate of science|associate of applied science|associate in arts|"
        "associate in science|associate in applied science|aas|a.a.s.|aa degree|as degree|assoc|"
        "assoc degree|two year degree|two-year degree|2 year degree|2-year degree|aa|a.a.|a.s.|"
        "hnd|higher national diploma|foundation degree|bac+2|bts|dut|deug|"
        "community college degree|community college diploma|junior college degree|"
        "associate diploma|advanced diploma|"
        "foundation degree arts|tsu|técnico superior|tecnico superior|two year diploma|"
        "2 year diploma|ordinary national diploma|national diploma|diploma of higher education|"
        "diphe|tecnólogo|tecnologo|大专|专科|短大|associate's program|associates program|mbo 4|mbo|"
        "polytechnic diploma|diploma engineering|tecnólogo superior|junior college diploma|"
        "higher diploma|bac + 2|2 yr degree|technicum diploma|ordinary diploma|iut|but degree|"
        "aos|ast|aat|asn|adn|associate of nursing|associate in nursing|asn degree|"
        "foundation year degree|two year college degree|2 year college degree|"
        "two-year college degree"
    ),
    "bachelor": (
        "bachelor|bachelors|bachelor's|bachelor degree|bachelors degree|bachelor's degree|"
        "batchelor|batchelors|batchelor's|bachlor|bachlors|bachelours|bacheler|bachelers|"
        "bachelor of arts|bachelor of science|bachelor of engineering|"
        "bachelor of business administration|bachelor of commerce|bachelor of technology|"
        "bachelor of laws|bachelor of education|bachelors of arts|bachelors of science|ba|b.a.|"
        "bs|b.s.|bsc|b.sc.|b.sc|bba|b.b.a.|beng|b.eng.|btech|b.tech|b tech|bcom|bcomm|b.comm|"
        "b.com|bfa|bsn|bsba|bsee|be degree|b.e.|llb|ll.b.|bed|b.ed|bca|bhons|ba hons|bsc hons|"
        "four year degree|four-year degree|4 year degree|4-year degree|undergraduate degree|"
        "undergrad degree|undergrad|undergraduate|licenciatura|licenciado|licenciada|licence|"
        "license degree|laurea|laurea triennale|grado|graduação|bac+3|bac+4|honours degree|"
        "honors degree|first degree|licence pro|fachhochschule|ingeniero|graduado|lizenziat|"
        "kandidat|baccalaureate degree|basc|bmath|bpharm|bacharelado|bachiller universitario|"
        "triennale|hbo|lisans|college degree|university degree|uni degree|baccalaureus|inzynier|"
        "inżynier|licencjat|licenciature|bsit|bscs|bsis|bshrm|bstm|bsed|beed|bsme|bsce|bsece|"
        "bscrim|bsa|bsac|bsoa|bspsych|bpsych|bsw|bas|bpa|bms|bbm|bsc.|bhm|barch|b.arch|bdes|"
        "b.des|bsse|bmus|blis|bds|bpt|mbbs degree|本科|学士|大学卒|大卒|大学本科|бакалавр|"
        "bakalavr|bakalář|"
        "bachelor in|bachelor program|licenciatura en|ingeniería|ingenieria|engenharia degree|"
        "titulado|título universitario|double degree|dual degree|joint honours|joint degree|"
        "first class honours|first class honors|first class hons|upper second|lower second|"
        "second class honours|lic en|lic. in|lic|bac + 3|bac + 4|hbo bachelor|propedeuse|"
        "wo bachelor|fh|fh degree|diplom fh|önlisans|3 year degree|three year degree|"
        "three-year degree|4 yr degree|4yr degree|four yr degree|undergraduate studies|"
        "under graduate|under graduation|ug degree|honors bachelor|bscn|bhsc|"
        "diplomado universitario|contador publico|contador público|bachillerato universitario|"
        "kandidatexamen|laureato|laureata|laureate|graduação em|be civil|be mechanical|"
        "bsc engineering|ab degree|sarjana|s1|licenta|licență"
    ),
    "master": (
        "master's|masters|master degree|masters degree|master's degree|master of arts|"
        "master of science|master of business administration|master of engineering|"
        "master of education|master of laws|masters of arts|masters of science|master in|"
        "masters in|master's in|mba|m.b.a.|m.a.|m.s.|msc|m.sc.|m.sc|ma|ms degree|ms|meng|m.eng.|"
        "mtech|m.tech|mcom|m.com|llm|ll.m.|mfa|mph|mpa|med degree|m.ed|mca|graduate degree|"
        "postgraduate degree|postgrad degree|diplom|diplomingenieur|dipl.-ing.|dipl ing|magister|"
        "máster|maestría|maestria|mestrado|laurea magistrale|bac+5|mphil|m.phil|emba|"
        "executive mba|pgdm|magistrale|grande école|diplôme d'ingénieur|staatsexamen|"
        "yüksek lisans|mim|mastère|doctorandus|postgraduate diploma|msw|mpp|mastere|postgrad|"
        "postgraduate|post graduate|post graduation|post-graduation|postgraduation|grad school|"
        "graduate school|grad degree|grad student|graduate student|grad program|graduate program|"
        "pg diploma|pgd|pgce|pgdip|硕士|修士|magistr|магистр|специалист|specialist diploma|"
        "specialist degree|mgr|mgr inż|bac + 5|masterat|maîtrise|maitrise|diplom-kaufmann|"
        "diplom kaufmann|diplomkaufmann|diplom-informatiker|diplom informatiker|"
        "diplom-betriebswirt|diplom betriebswirt|diplom ingenieur|dipl kfm|candidatus|cand mag|"
        "civilingenjör|mps|macc|macct|msit|mscs|mha|mls|mlis|mim degree|msba|mat degree|mstat|"
        "mres|mrp|march degree|mdiv|m.div|msn|msed|ms.ed|masters program|master program|"
        "masters student|master student|maestria en|s2|yuksek lisans|postgraduate certificate|"
        "graduate diploma|mat|graduate certificate|pgcert|integrated master|integrated masters|"
        "ingénieur|ca degree|mcs|mis degree|mpharm|pgdba|pgdbm"
    ),
    "doctorate": (
        "phd|ph.d.|ph.d|ph d|doctorate|doctoral degree|doctoral|doctor of philosophy|dphil|"
        "d.phil|edd|ed.d.|jd|j.d.|juris doctor|dba|d.b.a.|m.d.|doctorado|doutorado|doktor|"
        "doktorat|promotion zum dr|dottorato|doctor of medicine|doctor of education|law degree|"
        "medical degree|psyd|pharmd|bac+8|law school|law student|med student|medical student|"
        "med school|medical school|dnp|dpt|dvm|dds|mbbs|scd|dsc|doctor of|doctoral student|"
        "doctoral program|doctoral candidate|post doc|postdoc|doutora|doctor's degree|"
        "doctors degree|博士|kandydat nauk|kandidat nauk|candidate of sciences|"
        "candidate of science|phd program|phd candidate|phd student|all but dissertation|abd|"
        "doctorat|juris doctorate"
    ),
}
CAPITALS = frozenset(
    names(
        "ba bs ma ms aa hs be me as jd dba bed ib hsc ssc mim tsu bts dut pgdm mca bca mpa hnc "
        "edd mat mis bas bsa bms aos ast but march ca fh mgr s1 s2 dsc scd iut bsw abd hse cxc "
        "mps mcs mha mls pgd med xii aat adn asn ug iti tasc"
    )
)
"""Short forms that are a degree only in capitals, or where a degree is plainly spoken of."""
NOT_DEGREES = phrases(
    "as a ba|ba role|ba position|ba job|ba work|senior ba|junior ba|lead ba|ba team|"
    "british airways|thats bs|that is bs|total bs|pure bs|such bs|call bs|calling bs|all bs|"
    "this is bs|ms word|ms excel|ms office|ms outlook|ms powerpoint|ms teams|ms access|"
    "ms dynamics|ms project|ms sql|ms windows|scrum master|master the|master of ceremonies|"
    "sales associate|associate director|associate manager|sales associates|retail associate|"
    "store associate|senior associate|inside sales associate|marketing associate|team associate|"
    "associate at|associate account|associate consultant|business associates|warehouse associate|"
    "associate professor|research associate|customer service associate|webmaster|ma state|"
    "boston ma|boston, ma|driving license|drivers license|driver's license|driving licence|"
    "license to|high school coach|high school teacher|teach high school|taught high school|"
    "high school sweetheart|high school students|high school friends|post master|headmaster|"
    "bachelor party|bachelor pad|junior high school|no ms|a bs artist|this bs|that bs|promotion|"
    "master plan|past master|master salesman|a master at|a master of|old master|master key|"
    "licence to|software license|licence fee|insurance license|insurance licence|"
    "real estate license|bts team|diploma in sales|masters tournament|the masters golf|"
    "master data|master electrician"
)
IMPLIED = {
    "mba": "business administration",
    "emba": "business administration",
    "executivemba": "business administration",
    "masterofbusinessadministration": "business administration",
    "bba": "business administration",
    "bachelorofbusinessadministration": "business administration",
    "dba": "business administration",
    "bsba": "business administration",
    "bbm": "business management",
    "bms": "management studies",
    "pgdm": "management",
    "pgdba": "business administration",
    "pgdbm": "business management",
    "jd": "law",
    "jurisdoctor": "law",
    "jurisdoctorate": "law",
    "lawdegree": "law",
    "lawschool": "law",
    "llb": "law",
    "llm": "law",
    "bacheloroflaws": "law",
    "masteroflaws": "law",
    "bcom": "commerce",
    "bcomm": "commerce",
    "lawstudent": "law",
    "medstudent": "medicine",
    "medicalstudent": "medicine",
    "mcom": "commerce",
    "bachelorofcommerce": "commerce",
    "bca": "computer applications",
    "mca": "computer applications",
    "bsn": "nursing",
    "bscn": "nursing",
    "msn": "nursing",
    "asn": "nursing",
    "adn": "nursing",
    "associateofnursing": "nursing",
    "dnp": "nursing practice",
    "bsit": "information technology",
    "msit": "information technology",
    "bscs": "computer science",
    "mscs": "computer science",
    "bsis": "information systems",
    "bsee": "electrical engineering",
    "bsme": "mechanical engineering",
    "bsce": "civil engineering",
    "bsece": "electronics and communication engineering",
    "bsse": "software engineering",
    "bsa": "accountancy",
    "bsac": "accountancy",
    "bsoa": "office administration",
    "bshrm": "hotel and restaurant management",
    "bhm": "hotel management",
    "bstm": "tourism management",
    "bsed": "secondary education",
    "beed": "elementary education",
    "bscrim": "criminology",
    "bspsych": "psychology",
    "bpsych": "psychology",
    "bsw": "social work",
    "msw": "social work",
    "bpa": "public administration",
    "mpa": "public administration",
    "mpp": "public policy",
    "mph": "public health",
    "mha": "health administration",
    "bpharm": "pharmacy",
    "mpharm": "pharmacy",
    "pharmd": "pharmacy",
    "barch": "architecture",
    "bdes": "design",
    "bmus": "music",
    "blis": "library science",
    "mlis": "library science",
    "mls": "library science",
    "bds": "dentistry",
    "dds": "dentistry",
    "bpt": "physical therapy",
    "dpt": "physical therapy",
    "dvm": "veterinary medicine",
    "mbbs": "medicine",
    "md": "medicine",
    "medschool": "medicine",
    "medicalschool": "medicine",
    "medicaldegree": "medicine",
    "doctorofmedicine": "medicine",
    "psyd": "psychology",
    "bfa": "fine arts",
    "mfa": "fine arts",
    "bed": "education",
    "bachelorofeducation": "education",
    "masterofeducation": "education",
    "med": "education",
    "meddegree": "education",
    "msed": "education",
    "edd": "education",
    "pgce": "education",
    "doctorofeducation": "education",
    "beng": "engineering",
    "meng": "engineering",
    "bachelorofengineering": "engineering",
    "masterofengineering": "engineering",
    "be": "engineering",
    "ingenieria": "engineering",
    "diplomingenieur": "engineering",
    "diplingenieur": "engineering",
    "diplomeingenieur": "engineering",
    "diplomkaufmann": "business administration",
    "diplkfm": "business administration",
    "diplombetriebswirt": "business administration",
    "diplominformatiker": "computer science",
    "bmath": "mathematics",
    "contadorpublico": "accounting",
    "mdiv": "divinity",
    "macc": "accounting",
    "macct": "accounting",
    "inzynier": "engineering",
}
"""Degrees whose name tells their field."""
