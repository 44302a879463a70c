"""Heads of state and government, and foreign ministers, whom newspapers name without their country."""

from collections.abc import Sequence
from functools import cache

from briefgen.extractors.words import listed

LEADERS = """\
Afghanistan | Karzai Ghani Akhundzada Muttaqi
Argentina | Kirchner Macri Milei
Australia | Howard Rudd Gillard Abbott Turnbull Morrison Albanese Downer Wong
Austria | Kurz Nehammer Faymann
Azerbaijan | Aliyev
Belarus | Lukashenko
Belgium | Michel Verhofstadt
Bolivia | Morales Arce
Brazil | Lula Rousseff Temer Bolsonaro
Cambodia | Hun Manet
Canada | Chretien Chrétien Harper Trudeau Carney Freeland
Chile | Bachelet Piñera Pinera Boric
China | Hu Wen Xi Wang Li Jiang Qin
Colombia | Uribe Santos Duque Petro
Cuba | Castro Díaz-Canel Diaz-Canel
Cyprus | Anastasiades Christodoulides
Czech Republic | Klaus Zeman Babiš Babis Fiala
Denmark | Rasmussen Thorning-Schmidt Frederiksen
Ecuador | Correa Noboa Lasso
Egypt | Mubarak Morsi Sisi el-Sissi Shoukry
El Salvador | Bukele
Estonia | Ilves Kallas
Ethiopia | Zenawi Abiy
European Union | Barroso Juncker Tusk Mogherini Solana Ashton Borrell Leyen
Finland | Niinistö Niinisto Stubb Marin
France | Chirac Sarkozy Hollande Macron Villepin Fabius Kouchner Bayrou Barnier
Georgia | Saakashvili Margvelashvili Zourabichvili
Germany | Schröder Schroeder Merkel Scholz Merz Steinmeier Westerwelle Baerbock Gabriel Maas Pistorius
Greece | Papandreou Samaras Tsipras Mitsotakis Varoufakis
Honduras | Zelaya
Hungary | Orban Orbán Gyurcsány Szijjarto Szijjártó
India | Singh Modi Vajpayee Jaishankar
Indonesia | Yudhoyono Jokowi Widodo Prabowo
Iran | Khatami Ahmadinejad Rouhani Raisi Pezeshkian Khamenei Zarif Araghchi Amirabdollahian
Iraq | Maliki al-Maliki Abadi al-Abadi Allawi Sudani Kadhimi
Ireland | Ahern Cowen Kenny Varadkar Coveney Harris
Israel | Sharon Olmert Netanyahu Lapid Bennett Peres Barak Livni Lieberman Gantz Katz
Italy | Berlusconi Prodi Monti Renzi Gentiloni Conte Draghi Meloni Tajani
Japan | Koizumi Abe Aso Hatoyama Kan Noda Suga Kishida Ishiba Takaichi Fukuda
Jordan | Abdullah Safadi
Kenya | Kibaki Kenyatta Ruto Odinga
Libya | Gaddafi Gadhafi Qaddafi
Malaysia | Mahathir Badawi Najib Anwar
Mexico | Fox Calderón Calderon Nieto Obrador Sheinbaum Ebrard
Moldova | Sandu
Myanmar | Kyi Hlaing Sein
NATO | Stoltenberg Rutte Scheffer
Netherlands | Balkenende Wilders
New Zealand | Ardern Luxon
Nicaragua | Ortega
Nigeria | Obasanjo Jonathan Buhari Tinubu
North Korea | Jong-un Jong-il
Norway | Støre Solberg
Pakistan | Musharraf Zardari Gilani Sharif Khan Bhutto
Palestine | Abbas Arafat Haniyeh Fayyad
Peru | García Humala Kuczynski Castillo Boluarte
Philippines | Arroyo Aquino Duterte Marcos
Poland | Kaczynski Kaczyński Komorowski Kopacz Morawiecki Duda Sikorski Nawrocki
Portugal | Socrates Costa Montenegro
Qatar | Thani
Romania | Basescu Băsescu Iohannis
Russia | Putin Medvedev Lavrov Peskov Ivanov Zakharova Ryabkov
Rwanda | Kagame
Saudi Arabia | Salman Jubeir
Scotland | Salmond Sturgeon Swinney
Serbia | Tadic Vucic Vučić Kostunica
Slovakia | Fico
South Africa | Mbeki Zuma Ramaphosa
South Korea | Roh Moon Yoon Myung-bak Geun-hye
Spain | Aznar Zapatero Rajoy Sánchez Sanchez Albares
Sri Lanka | Rajapaksa Sirisena Wickremesinghe
Sudan | Bashir al-Bashir Burhan Hamdok
Sweden | Reinfeldt Löfven Lofven Kristersson Andersson Bildt
Syria | Assad al-Assad Sharaa
Taiwan | Ma Tsai Lai Shui-bian
Thailand | Thaksin Abhisit Yingluck Prayuth Srettha Paetongtarn
Turkey | Erdogan Erdoğan Gul Gül Davutoglu Davutoğlu Cavusoglu Çavuşoğlu Fidan Kılıçdaroğlu
Ukraine | Yushchenko Tymoshenko Yanukovych Poroshenko Zelenskyy Zelensky Zelenskiy Kuleba Sybiha
United Kingdom | Blair Brown Cameron Johnson Truss Sunak Starmer Straw Miliband Hague Hammond Raab Lammy Thatcher Farage
United Nations | Annan Guterres Ban Grandi Türk
United States | Clinton Bush Obama Trump Biden Harris Cheney Vance Powell Rice Kerry Tillerson Pompeo Blinken Rubio \
Gates Rumsfeld Hagel Mattis Hegseth Pelosi McConnell Boehner Reid Pence Yellen Geithner McCain Romney Sullivan
Uzbekistan | Karimov Mirziyoyev
Vatican | Benedict Francis Parolin
Venezuela | Chávez Chavez Maduro Guaidó Guaido Machado
Zimbabwe | Mugabe Tsvangirai Mnangagwa
"""
"""A line a country: its name as in the atlas | family names, of those in office since about 2000."""

COMMON = listed("""Howard Abbott Morrison Wong Michel Santos Wang Li Hu Wen Xi Ma Lai Moon Khan Singh Brown Johnson
    Harris
    Fox Cameron Clinton Rice Powell Gates Reid Sullivan Hammond Hague Straw Gabriel Maas Marin Costa Castillo
    Sanchez Sánchez Fukuda Kan Aso Noda Suga Abdullah Castro Ban Benedict Francis Sharif Morales Correa Harper Conte
    Monti Fico Kenny Jonathan Salman Peres Bennett Katz Marcos Andersson Klaus Hun Abbas Qin Jiang
    Salmond Montenegro Socrates Sharon Barak Bush Petro Anwar Najib Singh Sein Kyi Rudd Merz Gul Roh Yoon Aquino Khatami
    Thani Bashir Ivanov Rasmussen Miliband Blair Vance Sudani Anwar Carney Kallas Tusk Fidan Solana Ashton Chávez
    Chavez Machado Arroyo Macri Duque Lasso
    Arce Ortega Calderón Calderon Nieto Downer Hagel Yellen Starmer Lula Noboa""")
"""Family names that many others bear: these are taken only behind an office ("President Bush", "Chancellor Merz")."""

OFFICES = listed("""president premier chancellor prime minister secretary king pope foreign leader general candidate
    senator governor ayatollah chairman""")


@cache
def leaders() -> dict[str, str]:
    """Return the country of each family name."""
    rows = (line.split("|") for line in LEADERS.splitlines())
    return {name: country.strip() for country, names in rows for name in names.split()}


def leads(name: str, before: Sequence[str]) -> str:
    """Return the country of a leader by family name; `before` are the words in front of the name, in lower case.

    >>> leads("Macron", []), leads("Brown", []), leads("Brown", ["prime", "minister"])
    ('France', '', 'United Kingdom')
    """
    if name in COMMON and OFFICES.isdisjoint(before):
        return ""
    return leaders().get(name, "")
