"""More short news texts, as those of `world`."""

from world import Told

TEXTS = (
    Told(
        "caribbean",
        """\
GEORGETOWN, Guyana - Caricom chairman and Grenada's Prime Minister, Dr the Right Honourable Dickson Marryshow, \
says the bloc will not be drawn into a war of words with Washington over the Cuban medical programme.
Guyana's Foreign Secretary, Robert Persaud-Singh, told reporters that doctors would be paid directly. Opposition \
Leader Aubrey Hinds called for transparency.
US Secretary of State Marc Delgado, who visited Kingston in March, had threatened to cancel visas. Jamaica's PM \
Andrea Thwaites-Brown said the doctors were "like family". Barbados Prime Minister Mia Alleyne KC echoed her.
Cuban Deputy Foreign Minister Josefina Vidaurre accused Delgado of lying.
""",
        {
            "Dickson Marryshow": ("Prime Minister", "Grenada"),
            "Robert Persaud-Singh": ("Foreign Secretary", "Guyana"),
            "Aubrey Hinds": ("Opposition Leader", "Guyana"),
            "Marc Delgado": ("Secretary of State", "United States"),
            "Andrea Thwaites-Brown": ("PM", "Jamaica"),
            "Mia Alleyne": ("Prime Minister", "Barbados"),
            "Josefina Vidaurre": ("Deputy Foreign Minister", "Cuba"),
        },
    ),
    Told(
        "francophone",
        """\
BAMAKO - Mali's junta leader, Colonel Ibrahim Cissoko, on Thursday received Algerian Foreign Minister \
Abdelmadjid Benhamouda, the first such visit in 18 months.
Benhamouda, accompanied by the head of Algerian intelligence, General Mourad Attaf, said Algiers respected \
Mali's sovereignty. Malian government spokesman Abdoulaye Touré-Maïga spoke of "a new page".
The rebel coalition CSP, through its spokesman Mohamed Elmaouloud ag Intalla, said it had not been consulted. \
Imam Mahmoud Dramé, an influential preacher in exile in Algiers, called for dialogue.
ECOWAS commission president Omar Alieu Sesay hailed the visit. Fatoumata Keïta, a market trader in Bamako, hoped \
for cheaper dates.
""",
        {
            "Ibrahim Cissoko": ("junta leader", "Mali"),
            "Abdelmadjid Benhamouda": ("Foreign Minister", "Algeria"),
            "Mourad Attaf": ("head of Algerian intelligence", "Algeria"),
            "Abdoulaye Touré-Maïga": ("government spokesman", "Mali"),
            "Mohamed Elmaouloud ag Intalla": ("spokesman", ""),
            "Mahmoud Dramé": ("Imam", "Mali"),
            "Omar Alieu Sesay": ("commission president", "Economic Community of West African States"),
        },
    ),
    Told(
        "nordic",
        """\
COPENHAGEN (NordNews) - Denmark and Greenland on Friday rejected a proposal by a US senator to hold a referendum \
on the island's status under American supervision.
"Greenland is not a piece of property," Prime Minister Mette Kjærgaard told broadcaster DR. Greenland's premier, \
Aqqaluk Olsvig, said the people of Kalaallit Nunaat would decide alone.
Republican Senator Chuck Brantley of Arkansas had made the proposal in a letter to Foreign Minister Lars-Emil \
Thorup. Aki-Matilda Høegh, one of two Greenlandic members of the Danish parliament, said she had laughed.
Rasmus Brink, a professor at the University of Aarhus, said the letter had no legal value. Norway's Espen Bjerke \
said Oslo stood by Copenhagen.
""",
        {
            "Mette Kjærgaard": ("Prime Minister", "Denmark"),
            "Aqqaluk Olsvig": ("premier", "Greenland"),
            "Chuck Brantley": ("Republican Senator", "United States"),
            "Lars-Emil Thorup": ("Foreign Minister", "Denmark"),
            "Aki-Matilda Høegh": ("members of the Danish parliament", ""),
            "Rasmus Brink": ("professor at the University of Aarhus", "Denmark"),
            "Espen Bjerke": ("", "Norway"),
        },
    ),
    Told(
        "signatories",
        """\
The memorandum was signed on behalf of the Government of the Republic of Rwanda by Hon. Jeanne d'Arc Uwimana, \
Minister of Infrastructure, and on behalf of the Government of Belgium by H.E. Mr. Koenraad Van den Bossche, \
Ambassador of Belgium to Rwanda.
Present at the ceremony were Eng. Patrick Habyarimana, Permanent Secretary; Ms. Liesbeth Claes, Country Director \
of the Belgian agency Enabel; and the Mayor of Kigali City, Samuel Mugabo.
Minister Uwimana thanked Belgium for its support. Ambassador Van den Bossche said the roads would be built by \
2027.
""",
        {
            "Jeanne d'Arc Uwimana": ("Minister of Infrastructure", "Rwanda"),
            "Koenraad Van den Bossche": ("Ambassador", "Belgium"),
            "Patrick Habyarimana": ("Permanent Secretary", "Rwanda"),
            "Liesbeth Claes": ("Country Director", "Belgium"),
            "Samuel Mugabo": ("Mayor of Kigali City", "Rwanda"),
        },
    ),
    Told(
        "readout",
        """\
Foreign Minister Iwaya Shunsuke held a telephone call with the Honourable Penelope Wrightson, Minister for \
Foreign Affairs of Australia, for approximately 25 minutes on August 4.
The two ministers shared the view that maritime security is important. Minister Iwaya expressed condolences over \
the passing of former Prime Minister Bob Harkness.
State Minister for Foreign Affairs Fujii Hisayuki also met Mr. Justin Hayhurst-Lee, Ambassador of Australia to \
Japan.
""",
        {
            "Iwaya Shunsuke": ("Foreign Minister", "Japan"),
            "Penelope Wrightson": ("Minister for Foreign Affairs", "Australia"),
            "Fujii Hisayuki": ("State Minister for Foreign Affairs", "Japan"),
            "Justin Hayhurst-Lee": ("Ambassador", "Australia"),
        },
    ),
    Told(
        "german",
        """\
Berlin and Warsaw are at loggerheads again. Chancellor Friedhelm Mertens flew to the Polish capital on Tuesday \
with Interior Minister Alexandra Dobner to calm the row over border controls, but President Karolina Nawrot \
refused to see him.
Polish premier Donat Tuszyński said the controls were "a slap in the face". "Germany sends people back at night, \
without papers," complained Radosław Sikora, the foreign minister.
In the Bundestag, Green co-leader Franziska Brandt-Oguz accused the chancellor of playing into the hands of the \
AfD. AfD chief Aline Weidmann demanded even tougher checks. CSU regional group leader Alexander Dobrig defended \
the government.
Brandenburg's state premier, Dietmar Wolke of the Social Democrats, pleaded for joint patrols.
""",
        {
            "Friedhelm Mertens": ("Chancellor", "Germany"),
            "Alexandra Dobner": ("Interior Minister", "Germany"),
            "Karolina Nawrot": ("President", "Poland"),
            "Donat Tuszyński": ("premier", "Poland"),
            "Radosław Sikora": ("foreign minister", "Poland"),
            "Franziska Brandt-Oguz": ("Green co-leader", "Germany"),
            "Aline Weidmann": ("AfD chief", "Germany"),
            "Alexander Dobrig": ("regional group leader", "Germany"),
            "Dietmar Wolke": ("state premier", "Germany"),
        },
    ),
    Told(
        "xinhua",
        """\
BEIJING, Sept. 5 (Eastern News) -- Chinese Vice Premier Luo Guangming on Friday met with Serbian First Deputy \
Prime Minister and Minister of Finance Nebojša Malić in Beijing.
Luo, also a member of the Political Bureau of the Communist Party of China Central Committee, said China is \
ready to expand trade. Malić said Serbia firmly adheres to the one-China principle.
Minister of Commerce Tan Weiping attended the meeting. On the same day, State Councilor Bai Yulin held talks \
with Lesotho's Minister of Foreign Affairs Lejone Mohapi.
""",
        {
            "Luo Guangming": ("Vice Premier", "China"),
            "Nebojša Malić": ("First Deputy Prime Minister and Minister of Finance", "Serbia"),
            "Tan Weiping": ("Minister of Commerce", "China"),
            "Bai Yulin": ("State Councilor", "China"),
            "Lejone Mohapi": ("Minister of Foreign Affairs", "Lesotho"),
        },
    ),
    Told(
        "ap",
        """\
OTTAWA, Ontario (AP-style) — Canadian Prime Minister Graham Fortier said Thursday he will not sign a softwood \
lumber deal that leaves mills in British Columbia facing duties, hours after President Dale Whitcomb said he was \
walking away from the table.
"We'll take the time we need," Fortier told a news conference. U.S. Commerce Secretary Rita Salcedo said tariffs \
would rise to 45%.
Conservative Leader Paul Desrosiers accused the prime minister of weakness. British Columbia Premier Nadine Kwan \
called it "economic vandalism." Unifor President Lana Petrov said 3,000 jobs were at risk.
Whitcomb, a Republican, is up for reelection next year. Kevin O'Dowd, an analyst at RBN Capital Markets in New \
York, said prices would jump. Associated Press writer Joan Teller in Washington contributed.
""",
        {
            "Graham Fortier": ("Prime Minister", "Canada"),
            "Dale Whitcomb": ("President", "United States"),
            "Rita Salcedo": ("Commerce Secretary", "United States"),
            "Paul Desrosiers": ("Conservative Leader", "Canada"),
            "Nadine Kwan": ("British Columbia Premier", "Canada"),
            "Lana Petrov": ("Unifor President", "Canada"),
            "Kevin O'Dowd": ("analyst", ""),
        },
    ),
    Told(
        "guardian",
        """\
Australia's foreign affairs minister, Priya Wentworth, has rejected claims by her New Zealand counterpart, Tama \
Rewiti, that Canberra broke a promise on deportations.
Wentworth said the policy, introduced under the then home affairs minister Gavin Doyle, was under review. The \
opposition's immigration spokesperson, Dan Keogh, called on the government to stand firm.
Greens senator Jordan Mays said people who had lived in Australia since childhood should not be deported. \
Advocate Filipa Tamihere, who runs the charity Iwi Across, said families were broken up.
The former New Zealand prime minister Sir Bill Ashdown told RNZ the issue was "corrosive".
""",
        {
            "Priya Wentworth": ("foreign affairs minister", "Australia"),
            "Tama Rewiti": ("foreign affairs minister", "New Zealand"),
            "Dan Keogh": ("immigration spokesperson", "Australia"),
            "Jordan Mays": ("Greens senator", "Australia"),
            "Filipa Tamihere": ("Advocate", ""),
            "Bill Ashdown": ("former prime minister", "New Zealand"),
        },
    ),
    Told(
        "dawn",
        """\
ISLAMABAD: Foreign Office Spokesperson Nadia Jamil Khattak said on Friday that Pakistan had summoned the Afghan \
chargé d'affaires, Sardar Ahmad Shakib-Noori, to protest a cross-border attack in Kurram.
Speaking in the National Assembly, Defence Minister Khawaja Saad Butt said those responsible would be hunted \
down. PTI lawmaker Barrister Omar Gul and PPP's Sharmila Mahar called for restraint.
Khyber Pakhtunkhwa Chief Minister Ali Hassan Bangash offered condolences. Taliban spokesman Zabih Ullah Rahimi \
rejected the accusation. The Chinese ambassador, Jiang Zaiping, offered to mediate.
Malik Gulzar, a tribal elder, said his village was empty. COAS General Syed Hafeez Murad visited the wounded.
""",
        {
            "Nadia Jamil Khattak": ("Foreign Office Spokesperson", "Pakistan"),
            "Sardar Ahmad Shakib-Noori": ("chargé d'affaires", "Afghanistan"),
            "Khawaja Saad Butt": ("Defence Minister", "Pakistan"),
            "Omar Gul": ("PTI lawmaker", "Pakistan"),
            "Sharmila Mahar": ("PPP", "Pakistan"),
            "Ali Hassan Bangash": ("Chief Minister", "Pakistan"),
            "Zabih Ullah Rahimi": ("Taliban spokesman", ""),
            "Jiang Zaiping": ("ambassador", "China"),
            "Malik Gulzar": ("tribal elder", "Pakistan"),
            "Syed Hafeez Murad": ("General", "Pakistan"),
        },
    ),
    Told(
        "east africa",
        """\
Ethiopia and Djibouti have resolved to harmonise port fees, Ethiopian Transport and Logistics Minister Alemu \
Bekele Woldeyes has announced.
Speaking after a joint commission meeting in Dire Dawa, Alemu said the deal would cut costs by 15 percent. \
Djibouti's Minister of Infrastructure, Hassan Houmed Guelleh, described the two peoples as "one family".
CEO of Ethiopian Shipping Lines Beriso Tadesse thanked both governments. Somali ambassador to Ethiopia Abdullahi \
Warfa said Mogadishu would watch closely. IGAD Executive Secretary Workneh Lemma attended.
Economist Prof. Costantinos Berhe of Addis Ababa University said ports in Eritrea were cheaper.
""",
        {
            "Alemu Bekele Woldeyes": ("Transport and Logistics Minister", "Ethiopia"),
            "Hassan Houmed Guelleh": ("Minister of Infrastructure", "Djibouti"),
            "Beriso Tadesse": ("CEO of Ethiopian Shipping Lines", "Ethiopia"),
            "Abdullahi Warfa": ("ambassador to Ethiopia", "Somalia"),
            "Workneh Lemma": ("Executive Secretary", "Intergovernmental Authority on Development"),
            "Costantinos Berhe": ("Economist", "Ethiopia"),
        },
    ),
    Told(
        "un",
        """\
UNITED NATIONS -- The Security Council on Tuesday extended by six months the mandate of the mission in Haiti, \
with Russia and China abstaining.
US Ambassador Carla Whitfield said the vote sent a message to the gangs. Russia's UN envoy Anatoly Zimin said \
the mission had no plan. Haitian Ambassador Antoine Rodney-Pierre thanked the members.
Kenya's Permanent Representative, Martin Kimathi, said Nairobi had carried the burden alone. Panama's Eloisa \
Alfaro, who holds the presidency this month, called for funds.
Secretary-General Ricardo Gutiérrez will report in March, his spokesman Stephan Duval said. The head of the \
mission, Maria Isabel Salvatierra, briefed members from Port-au-Prince.
""",
        {
            "Carla Whitfield": ("Ambassador", "United States"),
            "Anatoly Zimin": ("envoy", "Russia"),
            "Antoine Rodney-Pierre": ("Ambassador", "Haiti"),
            "Martin Kimathi": ("Permanent Representative", "Kenya"),
            "Eloisa Alfaro": ("", "Panama"),
            "Ricardo Gutiérrez": ("Secretary-General", "United Nations"),
            "Stephan Duval": ("spokesman", "United Nations"),
            "Maria Isabel Salvatierra": ("head of the mission", "United Nations"),
        },
    ),
)
