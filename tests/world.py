"""Short news texts in the manner of outlets of all the world, and who of the named counts, in what office."""

from typing import NamedTuple


class Told(NamedTuple):
    """One text with its persons."""

    outlet: str
    text: str
    persons: dict[str, tuple[str, str]]
    """Name -> role and country; an empty country where any is right."""


TEXTS = (
    Told(
        "wire",
        """\
NAIROBI, March 4 (Newsline) - Kenya and Uganda on Tuesday signed a deal to share power from a new dam on the \
Nile, ending a six-year dispute, officials from both countries said.
Kenyan Energy Cabinet Secretary Josphat Kiprono Langat and his Ugandan counterpart, Sarah Nabbanja Achieng, put \
their names to the document at State House in Nairobi.
"This is a good day for the region," Langat told reporters. Achieng said Kampala would put the pact before \
parliament within weeks.
Opposition leader Moses Okello-Ssali called the agreement "a gift to foreign lenders". Peter Drummond, head of \
East Africa research at the London-based consultancy Meridian Risk, said financing remained uncertain.
Rose Atieno, a fishmonger in Kisumu, said she feared for her catch. The dispute began under the late president \
Daniel Wekesa.
(Reporting by Amina Yusuf in Nairobi and Tom Barlow in Kampala; Editing by Jane Cutler)
""",
        {
            "Josphat Kiprono Langat": ("Energy Cabinet Secretary", "Kenya"),
            "Sarah Nabbanja Achieng": ("Energy Cabinet Secretary", "Uganda"),
            "Moses Okello-Ssali": ("Opposition leader", "Uganda"),
            "Peter Drummond": ("head of East Africa research", ""),
        },
    ),
    Told(
        "african daily",
        """\
The Minister of Mines and Steel Development, Dr. Olumide Adebayo-Cole, has said that the Federal Government will \
not renew the licence of any foreign firm that fails to build a refinery.
Adebayo-Cole disclosed this in Abuja on Thursday while receiving the Ambassador of China to Nigeria, Mr. Liu \
Wenbin.
The Permanent Secretary in the ministry, Mrs. Hauwa Danjuma, and the Chairman, Senate Committee on Solid \
Minerals, Senator Ekong Effiong, were also in attendance.
Reacting, the President of the Nigeria Labour Congress, Comrade Ibrahim Wada, said workers would resist any job \
losses.
A legal practitioner, Barr. Chidi Okafor, urged caution. Alhaji Sani Bello, who spoke on behalf of the Emir of \
Lafia, prayed for peace.
""",
        {
            "Olumide Adebayo-Cole": ("Minister of Mines and Steel Development", "Nigeria"),
            "Liu Wenbin": ("Ambassador", "China"),
            "Hauwa Danjuma": ("Permanent Secretary", "Nigeria"),
            "Ekong Effiong": ("Senator", "Nigeria"),
            "Ibrahim Wada": ("President of the Nigeria Labour Congress", "Nigeria"),
            "Chidi Okafor": ("legal practitioner", "Nigeria"),
        },
    ),
    Told(
        "gulf agency",
        """\
ABU DHABI, 12 May -- His Highness Sheikh Saif bin Rashid Al Falasi, Deputy Prime Minister and Minister of \
Industry, received H.E. Nurlan Abdrakhmanov, Minister of Foreign Affairs of the Republic of Kazakhstan, and his \
accompanying delegation.
During the meeting, His Highness conveyed the greetings of the leadership to Kazakh President Yerlan Tursunov.
The meeting was attended by Her Excellency Mariam Al Ketbi, Minister of State; Khalid Obaid Al Dhanhani, \
Under-Secretary of the Ministry of Economy; and Dr. Ahmed Al Suwaidi, UAE Ambassador to Kazakhstan.
The two sides signed a memorandum of understanding on investment in ports.
Separately, Saudi Crown Prince Turki bin Nayef bin Fahd congratulated both countries.
""",
        {
            "Saif bin Rashid Al Falasi": ("Deputy Prime Minister and Minister of Industry", "United Arab Emirates"),
            "Nurlan Abdrakhmanov": ("Minister of Foreign Affairs", "Kazakhstan"),
            "Yerlan Tursunov": ("President", "Kazakhstan"),
            "Mariam Al Ketbi": ("Minister of State", "United Arab Emirates"),
            "Khalid Obaid Al Dhanhani": ("Under-Secretary of the Ministry of Economy", "United Arab Emirates"),
            "Ahmed Al Suwaidi": ("Ambassador to Kazakhstan", "United Arab Emirates"),
            "Turki bin Nayef bin Fahd": ("Crown Prince", "Saudi Arabia"),
        },
    ),
    Told(
        "indian english",
        """\
NEW DELHI: External Affairs Minister K. Raghunandan on Monday met his Sri Lankan counterpart Nimal Wickremaratne \
and took up the issue of arrest of Indian fishermen.
MEA spokesperson Shri Arvind Purohit said India has conveyed its concerns. Foreign Secretary Meenakshi Iyer-Rao \
will visit Colombo next month.
Tamil Nadu Chief Minister T. S. Manivannan wrote to the Centre seeking release of 22 fishermen. DMK MP Kavitha \
Selvaraj and Congress leader Pradeep Chavan criticised the government for its "silence".
Lt Gen (Retd) H. S. Gill said the Navy should patrol the waters. S. Antony, a fisherman from Rameswaram, said \
his boat was seized in January.
Former PM Indrajit Sanyal had signed the 1991 accord with then president Ranil Gunatilleke.
""",
        {
            "K. Raghunandan": ("External Affairs Minister", "India"),
            "Nimal Wickremaratne": ("External Affairs Minister", "Sri Lanka"),
            "Arvind Purohit": ("MEA spokesperson", "India"),
            "Meenakshi Iyer-Rao": ("Foreign Secretary", "India"),
            "T. S. Manivannan": ("Tamil Nadu Chief Minister", "India"),
            "Kavitha Selvaraj": ("DMK MP", "India"),
            "Pradeep Chavan": ("Congress leader", "India"),
            "H. S. Gill": ("Lt Gen", "India"),
        },
    ),
    Told(
        "eu press room",
        """\
Brussels, 8 October. The Council today adopted a decision to open negotiations with Moldova and Armenia on a \
common aviation area.
"Today's decision brings our neighbours closer to us," said Katarzyna Wołoszyn, Polish Minister for \
Infrastructure and President of the Council. Commissioner for Transport Jean-Luc De Smet welcomed the mandate.
Executive Vice-President Marisa Echeverría Olano and High Representative Tomáš Horák will travel to Chișinău \
next week.
MEP Liselotte Brandt (Greens/EFA, Germany), the European Parliament's rapporteur, said Parliament would insist \
on social standards. Her shadow rapporteur, Fabrizio D'Ambrosio (EPP, Italy), disagreed.
Moldovan Deputy Prime Minister Doina Ursachi said the country was ready.
""",
        {
            "Katarzyna Wołoszyn": ("Minister for Infrastructure", "Poland"),
            "Jean-Luc De Smet": ("Commissioner for Transport", "European Union"),
            "Marisa Echeverría Olano": ("Executive Vice-President", "European Union"),
            "Tomáš Horák": ("High Representative", "European Union"),
            "Liselotte Brandt": ("MEP", "Germany"),
            "Fabrizio D'Ambrosio": ("shadow rapporteur", "Italy"),
            "Doina Ursachi": ("Deputy Prime Minister", "Moldova"),
        },
    ),
    Told(
        "southeast asia",
        """\
HANOI - Vietnamese Prime Minister Phan Đình Quang and his Lao counterpart Bounthavy Sisoulith agreed on Sunday \
to build a 400-kilometre railway.
"Vietnam attaches great importance to the project," Quang was quoted as saying by the Viet Nam Daily.
Indonesian Foreign Minister Suharyanto, who was in Hanoi for talks, welcomed the plan, as did Thailand's Deputy \
Premier, Somsak Charoenrat. Myanmar's military chief, Senior General Thura Win, did not comment.
Nguyen Thi Minh Hang, a resident of Vinh, hopes to find work. Chheang Sokha, a Phnom Penh-based analyst, said \
Cambodia had been left out.
""",
        {
            "Phan Đình Quang": ("Prime Minister", "Vietnam"),
            "Bounthavy Sisoulith": ("Prime Minister", "Laos"),
            "Suharyanto": ("Foreign Minister", "Indonesia"),
            "Somsak Charoenrat": ("Deputy Premier", "Thailand"),
            "Thura Win": ("military chief", "Myanmar"),
            "Chheang Sokha": ("analyst", ""),
        },
    ),
    Told(
        "latin america",
        """\
Montevideo - Uruguay's foreign minister, Ignacio Etcheverry Puig, and Argentine Economy Minister María del \
Carmen Ledesma de Ríos met on Friday to settle a quarrel over dredging.
Senator Rodolfo "Lito" Barrenechea, of the opposition Broad Front, said the minister had "given away the river". \
The mayor of Colonia, Gen. (r) Aníbal Soto, was more cautious.
"We will go to The Hague if we have to," warned Paraguayan vice-minister Hugo Báez Cáceres.
Brazilian President João Batista do Nascimento, speaking in São Paulo, offered to mediate. Economist Florencia \
Quiroga wrote in the daily La Mañana that the deal was late.
The channel was first dredged under the dictator Gregorio Álvez. Union boss Néstor Pignataro called a strike.
""",
        {
            "Ignacio Etcheverry Puig": ("foreign minister", "Uruguay"),
            "María del Carmen Ledesma de Ríos": ("Economy Minister", "Argentina"),
            'Rodolfo "Lito" Barrenechea': ("Senator", "Uruguay"),
            "Aníbal Soto": ("mayor of Colonia", "Uruguay"),
            "Hugo Báez Cáceres": ("vice-minister", "Paraguay"),
            "João Batista do Nascimento": ("President", "Brazil"),
            "Florencia Quiroga": ("Economist", ""),
            "Néstor Pignataro": ("Union boss", "Uruguay"),
        },
    ),
    Told(
        "east asia",
        """\
SEOUL, Nov. 3 (Halla News) -- South Korean Foreign Minister Choi Sung-hoon held talks with Japan's chief cabinet \
secretary, Kenjiro Matsuoka, on Monday over a fisheries row.
Kim Eun-bi, vice spokesperson for the presidential office, said the two agreed to meet again. Rep. Han Dong-wook \
of the main opposition party demanded an apology from Tokyo.
Matsuoka's visit was the first since the former Prime Minister Hideaki Sonoda came in 2011. Chinese foreign \
ministry spokesman Zhou Jianping urged restraint.
"It is a start," said Robert Ellison, a former U.S. ambassador to South Korea. Prof. Lee Jin-ah of Hanbit \
University was sceptical.
""",
        {
            "Choi Sung-hoon": ("Foreign Minister", "South Korea"),
            "Kenjiro Matsuoka": ("chief cabinet secretary", "Japan"),
            "Kim Eun-bi": ("vice spokesperson", "South Korea"),
            "Han Dong-wook": ("Rep", "South Korea"),
            "Zhou Jianping": ("foreign ministry spokesman", "China"),
            "Robert Ellison": ("former ambassador to South Korea", "United States"),
            "Lee Jin-ah": ("Prof", "South Korea"),
        },
    ),
    Told(
        "pacific radio",
        """\
Samoa's Prime Minister Tuilaepa Faleolo Maua says Pacific leaders will not accept the mining code as it stands.
The Forum's secretary-general, Vaine Toki, told RNZ Pacific that members were divided. Cook Islands PM Teariki \
Puna is in favour, while Vanuatu's climate minister Ralph Tari Bule has called for a moratorium.
New Zealand's Foreign Minister Rt Hon Graham Pooley said Wellington would listen. Greenpeace Aotearoa campaigner \
Sian Ruddock said the code was "a licence to destroy".
Sir Collin Maeva KBE, a former governor-general of Solomon Islands, chairs the panel.
""",
        {
            "Tuilaepa Faleolo Maua": ("Prime Minister", "Samoa"),
            "Vaine Toki": ("secretary-general", ""),
            "Teariki Puna": ("PM", "Cook Islands"),
            "Ralph Tari Bule": ("climate minister", "Vanuatu"),
            "Graham Pooley": ("Foreign Minister", "New Zealand"),
            "Sian Ruddock": ("campaigner", ""),
            "Collin Maeva": ("former governor-general", "Solomon Islands"),
        },
    ),
    Told(
        "british daily",
        """\
Ministers were accused last night of "caving in" to Madrid over the future of the airport at Gibraltar.
Sir Alastair Penhaligon, the former ambassador to Spain, said the foreign secretary, Louisa Garrow, had no \
choice. Garrow, who flew to Málaga on Thursday, shook hands with José Manuel Albaredo-Sáinz, her Spanish \
opposite number.
Dame Priya Chatterjee, the Conservative MP who chairs the foreign affairs committee, will question her next \
week. Downing Street declined to comment. Nigel Bascombe, leader of the Reform Now party, described it as a \
surrender.
Fabian Triay, Gibraltar's chief minister, said the treaty protected the Rock. Writing in The Daily Courier, the \
historian Lord Ashworth of Leeds compared it to Suez. The prime minister, Edward Lyle, backs the deal.
""",
        {
            "Alastair Penhaligon": ("former ambassador to Spain", "United Kingdom"),
            "Louisa Garrow": ("foreign secretary", "United Kingdom"),
            "José Manuel Albaredo-Sáinz": ("foreign secretary", "Spain"),
            "Priya Chatterjee": ("Conservative MP", "United Kingdom"),
            "Nigel Bascombe": ("leader of the Reform Now party", "United Kingdom"),
            "Fabian Triay": ("chief minister", "Gibraltar"),
            "Edward Lyle": ("prime minister", "United Kingdom"),
        },
    ),
    Told(
        "middle east",
        """\
Iraqi Oil Minister Haidar Abdul-Amir al-Khafaji arrived in Ankara on Wednesday for talks with Turkish President \
Cemal Özdoğan, a day after flows through the pipeline stopped.
Kurdish regional premier Nechir Talabani said Baghdad had to pay first. "There is no other way," he told Rudaw.
Abu Zaynab al-Lami, a commander of an Iran-backed militia, threatened to attack the pumping station. Iran's \
Foreign Ministry spokesman Behrouz Ghasemzadeh denied any role.
Israeli opposition chief MK Yair Shemtov and Likud lawmaker Galit Ben-Ami said the halt hurt refineries in \
Haifa. UN envoy Jeanette van den Berg-Hollander appealed for calm. Jordan's King Hamza II called the prime \
minister, Mustafa al-Jubouri.
""",
        {
            "Haidar Abdul-Amir al-Khafaji": ("Oil Minister", "Iraq"),
            "Cemal Özdoğan": ("President", "Turkey"),
            "Nechir Talabani": ("regional premier", "Iraq"),
            "Abu Zaynab al-Lami": ("commander", "Iraq"),
            "Behrouz Ghasemzadeh": ("Foreign Ministry spokesman", "Iran"),
            "Yair Shemtov": ("opposition chief", "Israel"),
            "Galit Ben-Ami": ("Likud lawmaker", "Israel"),
            "Jeanette van den Berg-Hollander": ("envoy", "United Nations"),
            "Hamza II": ("King", "Jordan"),
            "Mustafa al-Jubouri": ("prime minister", "Iraq"),
        },
    ),
    Told(
        "american daily",
        """\
WASHINGTON — The Senate on Wednesday voted 61-38 to approve the tax treaty with Chile, a decade after it was \
signed by the Obama administration.
Sen. Marlene Koslowski, D-Mich., and Sen. Clay Hutchens, R-Texas, managed the bill. "It's overdue," Hutchens \
said. Rep. Tyrell Boggs (D-Ga.) said the House would not stand in the way.
Treasury Secretary Denise Abernathy called her counterpart in Santiago, Finance Minister Cristóbal Larraín \
Undurraga, within minutes. Chilean President Antonia Bulnes tweeted her thanks.
Mike Dorsey, a spokesman for the National Lithium Council, said companies would benefit. Dorsey's group spent $2 \
million on lobbying. Jack Rourke, CEO of Andes Lithium Corp., declined to comment. Emily Stone contributed to \
this report.
""",
        {
            "Marlene Koslowski": ("Sen", "United States"),
            "Clay Hutchens": ("Sen", "United States"),
            "Tyrell Boggs": ("Rep", "United States"),
            "Denise Abernathy": ("Treasury Secretary", "United States"),
            "Cristóbal Larraín Undurraga": ("Finance Minister", "Chile"),
            "Antonia Bulnes": ("President", "Chile"),
            "Mike Dorsey": ("spokesman for the National Lithium Council", ""),
        },
    ),
    Told(
        "balkan",
        """\
PODGORICA -- Montenegrin Prime Minister Vuk Radojičić met in Zagreb on Monday with his Croatian counterpart Ante \
Šimunović-Barić to discuss a disputed training ship.
"We have agreed on a joint commission," Šimunović-Barić said at a press conference. Montenegro's Deputy Premier \
for European Integration, Filip Vujadinović, said the issue must not block Podgorica's EU bid.
The leader of the opposition Democratic Front, Milena Knežević-Đurić, said the government had capitulated. EU \
Enlargement Commissioner Kristīne Bērziņa welcomed the step.
The ship was built in 1933 under King Alexander. Former Croatian president Zvonimir Perković, now a lecturer in \
Split, wrote on Facebook that it belonged to Croatia.
""",
        {
            "Vuk Radojičić": ("Prime Minister", "Montenegro"),
            "Ante Šimunović-Barić": ("Prime Minister", "Croatia"),
            "Filip Vujadinović": ("Deputy Premier for European Integration", "Montenegro"),
            "Milena Knežević-Đurić": ("leader of the opposition Democratic Front", "Montenegro"),
            "Kristīne Bērziņa": ("Enlargement Commissioner", "European Union"),
            "Zvonimir Perković": ("Former president", "Croatia"),
        },
    ),
    Told(
        "central asia",
        """\
Tashkent, June 9 (Silk Road Press). President of Uzbekistan Bakhtiyor Rahmonov held talks with the visiting \
Prime Minister of Pakistan, Mian Tariq Mehmood, at the Kuksaroy residence.
Following the talks, Minister of Transport Sherzod Ganiev and Pakistan's Federal Minister for Railways Khawaja \
Imran Bhatti signed a protocol on the trans-Afghan railway.
The acting Afghan foreign minister, Mullah Abdul Basir Haqqani, who joined by video link, pledged security along \
the route.
"Kabul will not be a spectator," he said. Kazakhstan's Ambassador to Uzbekistan Dauren Seitkali also attended. \
Analyst Alisher Ilkhomov of the Centre for Regional Studies doubted that the funding would come.
""",
        {
            "Bakhtiyor Rahmonov": ("President", "Uzbekistan"),
            "Mian Tariq Mehmood": ("Prime Minister", "Pakistan"),
            "Sherzod Ganiev": ("Minister of Transport", "Uzbekistan"),
            "Khawaja Imran Bhatti": ("Federal Minister for Railways", "Pakistan"),
            "Abdul Basir Haqqani": ("acting foreign minister", "Afghanistan"),
            "Dauren Seitkali": ("Ambassador to Uzbekistan", "Kazakhstan"),
            "Alisher Ilkhomov": ("Analyst", ""),
        },
    ),
)
