"""Words for schooling: degrees of many countries, fields, and how far somebody got."""

from screening.flow.values import EducationLevel

DEGREES: dict[EducationLevel, str] = {
    "high_school": (
        "high school|high school diploma|highschool|high school degree|high school graduate|hs diploma|"
        "hs grad|hs|h.s. diploma|h.s.|ged|g.e.d.|secondary school|grammar school|secondary education|"
        "12th grade|twelfth grade|a levels|a-levels|a level|gcse|gcses|o levels|o-levels|abitur|matura|"
        "maturita|baccalauréat|bachillerato|preparatoria|bachiller|matric|matriculation|leaving cert|"
        "leaving certificate|international baccalaureate|ib diploma|realschule|gymnasium|lycée|liceo|"
        "maturità|12th standard|class xii|higher secondary|hsc|ssc|wassce|fachabitur|vmbo|havo|vwo|"
        "secundaria|highers|scottish highers|school leaving certificate|mittlere reife|sixth form|"
        "btec level 3|vocational school|trade school"
    ),
    "some_college": (
        "some college|some university|some uni|some community college|college credits|some credits|"
        "college courses|some college courses|college classes|some college classes|bac+1|vordiplom|"
        "partial degree|college dropout|university dropout|uni dropout|hnc|some courses|"
        "higher national certificate|certificate of higher education|certhe"
    ),
    "associate": (
        "associate|associates|associate's|associate degree|associates degree|associate's degree|"
        "assosiate|assosiates|asociate|asociates|associtates|associate of arts|associate of science|"
        "associate of applied science|associate in arts|associate in science|associate in applied science|"
        "aas|a.a.s.|aa degree|as degree|two year degree|two-year degree|2 year degree|2-year degree|"
        "aa|a.a.|a.s.|hnd|higher national diploma|foundation degree|bac+2|bts|dut|deug|"
        "community college degree|junior college degree|associate diploma|advanced diploma|"
        "foundation degree arts|tsu|técnico superior|tecnico superior|two year diploma|2 year diploma|"
        "ordinary national diploma|national diploma|diploma of higher education|diphe|tecnólogo"
    ),
    "bachelor": (
        "bachelor|bachelors|bachelor's|bachelor degree|bachelors degree|bachelor's degree|batchelor|"
        "batchelors|batchelor's|bachlor|bachlors|bachelours|bacheler|bachelers|bachelor of arts|"
        "bachelor of science|bachelor of engineering|bachelor of business administration|"
        "bachelor of commerce|bachelor of technology|bachelor of laws|bachelor of education|bachelors of arts|"
        "bachelors of science|ba|b.a.|bs|b.s.|bsc|b.sc.|b.sc|bba|b.b.a.|beng|b.eng.|btech|b.tech|b tech|bcom|"
        "b.com|bfa|bsn|bsba|bsee|be degree|b.e.|llb|ll.b.|bed|b.ed|bca|bhons|ba hons|bsc hons|"
        "four year degree|four-year degree|4 year degree|4-year degree|undergraduate degree|undergrad degree|"
        "undergrad|undergraduate|licenciatura|licenciado|licenciada|licence|license degree|laurea|"
        "laurea triennale|grado|graduação|bac+3|bac+4|honours degree|honors degree|first degree|licence pro|"
        "fachhochschule|ingeniero|graduado|lizenziat|kandidat|baccalaureate degree|basc|bmath|bpharm|"
        "bacharelado|bachiller universitario|triennale|hbo|lisans|college degree|university degree|uni degree"
    ),
    "master": (
        "master's|masters|master degree|masters degree|master's degree|master of arts|master of science|"
        "master of business administration|master of engineering|master of education|master of laws|"
        "masters of arts|masters of science|master in|masters in|master's in|mba|m.b.a.|m.a.|m.s.|msc|m.sc.|m.sc|"
        "ma|ms degree|ms|meng|m.eng.|mtech|m.tech|mcom|m.com|llm|ll.m.|mfa|mph|mpa|med degree|m.ed|mca|"
        "graduate degree|postgraduate degree|postgrad degree|diplom|diplomingenieur|dipl.-ing.|dipl ing|"
        "magister|máster|maestría|maestria|mestrado|laurea magistrale|bac+5|mphil|m.phil|emba|"
        "executive mba|pgdm|magistrale|grande école|diplôme d'ingénieur|staatsexamen|yüksek lisans|mim|"
        "mastère|doctorandus|postgraduate diploma|msw|mpp|mastere|postgrad"
    ),
    "doctorate": (
        "phd|ph.d.|ph.d|ph d|doctorate|doctoral degree|doctoral|doctor of philosophy|dphil|d.phil|edd|ed.d.|jd|j.d.|"
        "juris doctor|dba|d.b.a.|m.d.|doctorado|doutorado|doktor|doktorat|promotion zum dr|dottorato|"
        "doctor of medicine|doctor of education|law degree|medical degree|psyd|pharmd|bac+8"
    ),
}
CAPITALS = frozenset(
    "ba bs ma ms aa hs be me as jd dba bed ib hbo hsc ssc mim tsu bts dut pgdm mca bca mpa hnc edd".split()
)
"""Short forms that are a degree only in capitals, or where a degree is plainly spoken of."""
NOT_DEGREES = (
    "as a ba|ba role|ba position|ba job|ba work|senior ba|junior ba|lead ba|ba team|british airways|"
    "ms word|ms excel|ms office|ms outlook|ms powerpoint|ms teams|ms access|ms dynamics|ms project|"
    "ms sql|ms windows|scrum master|master the|master of ceremonies|sales associate|associate director|"
    "associate manager|sales associates|retail associate|store associate|senior associate|"
    "inside sales associate|marketing associate|team associate|associate at|associate account|"
    "associate consultant|business associates|warehouse associate|associate professor|research associate|"
    "customer service associate|webmaster|ma state|boston ma|boston, ma|driving license|drivers license|"
    "driver's license|driving licence|license to|high school coach|high school teacher|teach high school|"
    "taught high school|high school sweetheart|high school students|high school friends|"
    "post master|headmaster|bachelor party|bachelor pad|junior high school|no ms|a bs artist|this bs|that bs|"
    "promotion|master plan|past master|master salesman|a master at|a master of|old master|master key|"
    "licence to|software license|licence fee|insurance license|insurance licence|real estate license|"
    "bts team|diploma in sales|masters tournament|the masters golf|master data|master electrician"
).split("|")
ANY_DEGREE = "degree|diploma|college diploma|university diploma|graduated college|college graduate|university graduate|college grad|uni grad|graduated from college|graduated from university|graduated university|graduated from uni|finished college|finished university|completed college|college educated|university educated".split("|")
"""A degree whose level isn't told."""
ATTENDED = (
    "went to college|attended college|attended university|went to university|went to uni|"
    "was in college|years of college|year of college|years of university|year of university|years in college|"
    "years at university|years at uni|years at college|year in college|year at university|year at uni|"
    "years of uni|year of uni|semesters of college|semester of college|semesters of university|semesters of uni|"
    "started college|started university|started uni|tried college|a few semesters|semesters|"
    "years of community college|year of community college|years community college|years college|yrs of college|"
    "yrs college|years at community college|year of school after|some post secondary|years undergrad"
).split("|")
NONE = (
    "no degree|no degrees|no college degree|no university degree|no formal education|no college|"
    "no university|don't have a degree|do not have a degree|haven't got a degree|don't have any degree|"
    "don't hold a degree|without a degree|no diploma|never went to college|never went to university|"
    "never went to uni|didn't go to college|did not go to college|didn't go to university|"
    "didn't go to uni|never attended college|never attended university|self taught|self educated|"
    "school of life|school of hard knocks|university of life|never got a degree|never earned a degree|"
    "no higher education|no formal degree|no qualifications|no schooling|none|no education|"
    "never finished school|don't have one|i don't have one|not a degree|no formal qualifications|"
    "don't have a college degree|do not have a college degree|don't have a university degree|nothing|nope|no|"
    "never did college|skipped college|no formal schooling|haven't a degree|street smarts"
).split("|")
STOPPED = (
    "didn't finish|did not finish|never finished|haven't finished|didn't complete|did not complete|"
    "never completed|didn't graduate|did not graduate|never graduated|dropped out|drop out|dropout|"
    "dropped it|quit|left early|left before|incomplete|unfinished|not finished|not completed|"
    "stopped|gave up|abandoned|without finishing|without graduating|before finishing|before graduating|"
    "short of a degree|no degree|withdrew|on hold|paused|credits short|credits shy|had to leave|"
    "discontinued|flunked out|didnt finsh|never got the degree|not done|wasn't able to finish|"
    "couldn't finish|but left|ran out of money|took a break|never ended up finishing|partially completed|"
    "never got around to finishing|bailed"
).split("|")
IN_PROGRESS = (
    "finishing|finish my|finish it|currently|studying|working on|working towards|working toward|pursuing|"
    "in progress|expected|expecting|graduating|graduate in|will graduate|will finish|will complete|completing|"
    "enrolled|enrolled in|still|ongoing|candidate|in my last year|in my final year|final year|last year of|"
    "junior|senior|sophomore|freshman|about to finish|about to graduate|almost done|almost finished|"
    "nearly done|nearly finished|due to finish|should finish|should be done|in school|student|going for|"
    "getting my|earning my|taking classes|part time|part-time|at the moment|right now|halfway|half way|one year left|"
    "semester left|year to go|semester to go|done in|will be done|finishing up|wrapping up|close to finishing|"
    "second year|third year|first year|anticipated|doing my|doing a|next year|will have|will get|semesters to go|"
    "one semester|to be completed|years left|classes left|finish up"
).split("|")
FINISHED = (
    "graduated|finished|completed|earned|got my|received|obtained|have a|hold a|holding a|i have|have my|"
    "class of|graduate of|awarded|got a|done with"
).split("|")
FIELDS = (
    "accounting|accountancy|advertising|agriculture|anthropology|architecture|art|fine arts|art history|"
    "biology|biochemistry|biotechnology|business|business administration|business management|"
    "business studies|business economics|business information systems|chemistry|chemical engineering|"
    "civil engineering|communications|communication|communication studies|comparative literature|computer science|"
    "computer engineering|computing|computer information systems|cs|comp sci|construction management|"
    "criminal justice|criminology|culinary arts|cybersecurity|cyber security|dance|data science|design|"
    "graphic design|economics|econ|education|electrical engineering|electronics|engineering|english|"
    "english literature|entrepreneurship|environmental science|fashion|film|film studies|finance|"
    "french|general studies|geography|geology|german|global studies|health sciences|history|"
    "hospitality|hospitality management|hotel management|human resources|hr|human resource management|"
    "humanities|industrial engineering|information systems|information technology|management information systems|"
    "mis|international business|international relations|international trade|journalism|kinesiology|"
    "languages|law|liberal arts|liberal studies|linguistics|literature|logistics|management|marketing|"
    "marketing management|math|maths|mathematics|applied mathematics|mechanical engineering|media|media studies|"
    "medicine|modern languages|music|natural sciences|network administration|networking|nursing|"
    "nutrition|operations management|organizational leadership|pharmacy|philosophy|photography|"
    "physical education|physics|political science|poli sci|politics|professional selling|psychology|psych|"
    "public administration|public health|public policy|public relations|real estate|religion|"
    "sales|sales management|science|social sciences|social work|sociology|software engineering|spanish|"
    "speech|sport management|sports management|sports science|sport science|statistics|supply chain|"
    "supply chain management|telecommunications|theater|theatre|theology|tourism|urban planning|"
    "visual arts|web design|web development|administration|it|bwl|betriebswirtschaft|informatik|"
    "maschinenbau|administración de empresas|administracion de empresas|actuarial science|aerospace engineering|"
    "animation|applied science|automotive technology|aviation|behavioral science|dental hygiene|"
    "early childhood education|elementary education|exercise science|family studies|fire science|"
    "forestry|game design|gender studies|health administration|healthcare administration|"
    "healthcare management|horticulture|interior design|journalism and media|leadership|"
    "mass communications|mass communication|materials science|neuroscience|paralegal studies|"
    "project management|quantitative finance|retail management|risk management|insurance|rhetoric|"
    "theatre arts|veterinary science|welding|zoology|commerce|banking|ecommerce|digital marketing"
).split("|")
