"""Countries and organisations: the name that a briefing prints, its other names, its people, and what stands for it."""

ATLAS = """\
Ø = Europe minister, Europe Minister, Social Democrats, Social Democrat, Social Democratic, Christian Democrats, \
Christian Democrat, Democrat Party, National Security Council, Supreme Security Council, \
South China Sea, East China Sea, South China Morning Post, Sea of Japan, Gulf of Mexico, Gulf of Aden, Gulf of Oman, \
Indian Ocean, Bank of America, Voice of America, Radio Free Europe, Washington Post, New York Times, Los Angeles \
Times, \
Jerusalem Post, Moscow Times, Times of India, Times of Israel, Wall Street Journal, Paris Agreement, Paris Accord, \
Paris agreement, Paris accord, Paris climate, Paris Club, Kyoto Protocol, Geneva Convention, Geneva Conventions, \
Vienna Convention, Vienna Conventions, Lisbon Treaty, Treaty of Lisbon, Maastricht Treaty, Oslo Accords, Minsk \
agreements, \
Minsk accords, Rome Statute, Warsaw Pact, Berlin Wall, Stockholm Convention, Budapest Memorandum, Montreal Protocol, \
Dublin Regulation, Windsor Framework, Basel Convention, Istanbul Convention, Bretton Woods, English language, \
New England Journal, Boston Globe, Chicago Tribune, Agence France Presse, Republican Guard, British Columbia \
Institute, \
Miami Herald, Kyiv Independent, Kyiv Post, Bangkok Post, Jakarta Post, Japan Times, Korea Herald, Irish Times, \
Sydney Morning Herald, Texas Instruments, Bank of China, Air France, American Airlines, Turkish Airlines | |
Afghanistan | Afghan, Afghans | Kabul, Kandahar, Herat, Jalalabad, Kunduz, Helmand
Albania | Albanian, Albanians | Tirana, Durres
Algeria | Algerian, Algerians | Algiers, Oran, El Mouradia
Andorra | Andorran, Andorrans |
Angola | Angolan, Angolans | Luanda, Cabinda
Antigua and Barbuda = Antigua | Antiguan, Antiguans |
Argentina | Argentine, Argentines, Argentinian, Argentinians | Buenos Aires, Casa Rosada, Rosario, Patagonia
Armenia | Armenian, Armenians | Yerevan, Gyumri
Australia | Australian, Australians, Aussie, Aussies | Canberra, Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, \
Queensland, New South Wales, Tasmania
Austria | Austrian, Austrians | Vienna, Salzburg, Graz, Innsbruck, Ballhausplatz, Hofburg
Azerbaijan | Azerbaijani, Azerbaijanis, Azeri, Azeris | Baku, Ganja
Bahamas | Bahamian, Bahamians | Nassau
Bahrain | Bahraini, Bahrainis | Manama
Bangladesh | Bangladeshi, Bangladeshis | Dhaka, Chittagong, Chattogram, Cox's Bazar, Awami League, Jatiya Sangsad
Barbados | Barbadian, Barbadians | Bridgetown
Belarus | Belarusian, Belarusians, Belarussian, Belarussians | Minsk, Gomel
Belgium | Belgian, Belgians | Antwerp, Ghent, Liège, Flanders, Wallonia
Belize | Belizean, Belizeans | Belmopan
Benin | Beninese | Cotonou, Porto-Novo
Bermuda | Bermudian, Bermudians |
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian, Bolivians | La Paz, Santa Cruz de la Sierra, Cochabamba, El Alto
Bosnia = Bosnia and Herzegovina, Bosnia Herzegovina | Bosnian, Bosnians, Bosnian Serb, Bosnian Serbs, Bosnian Croat, \
Bosnian Croats, Bosniak, Bosniaks | Sarajevo, Banja Luka, Republika Srpska, Mostar, Srebrenica
Botswana | Botswanan, Batswana | Gaborone
Brazil | Brazilian, Brazilians | Brasilia, Brasília, Planalto, Sao Paulo, São Paulo, Rio de Janeiro, Itamaraty, \
Petrobras, Recife, Manaus
Brunei = Brunei Darussalam | Bruneian, Bruneians | Bandar Seri Begawan
Bulgaria | Bulgarian, Bulgarians | Sofia, Plovdiv, Varna
Burkina Faso | Burkinabe, Burkinabé, Burkinabes | Ouagadougou, Bobo-Dioulasso
Burundi | Burundian, Burundians | Bujumbura, Gitega
Cambodia | Cambodian, Cambodians | Phnom Penh, Siem Reap
Cameroon | Cameroonian, Cameroonians | Yaounde, Yaoundé, Douala, Bamenda
Canada | Canadian, Canadians | Ottawa, Toronto, Montreal, Vancouver, Quebec, Ontario, Alberta, British Columbia, \
Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Calgary, Edmonton, Winnipeg, Parliament Hill, Bloc \
Québécois, Nunavut
Cape Verde = Cabo Verde | Cape Verdean, Cape Verdeans | Praia
Central African Republic | Central African, Central Africans | Bangui
Chad | Chadian, Chadians | N'Djamena, N’Djamena, N'Djaména
Chile | Chilean, Chileans | La Moneda, Valparaiso, Valparaíso
China = People's Republic of China, PRC | Chinese | Beijing, Zhongnanhai, Shanghai, Guangzhou, Shenzhen, Guangdong, \
Xinjiang, Sichuan, Wuhan, Chongqing, Tianjin, Chengdu, Yunnan, Hainan, Politburo, Xinhua, People's Daily, Global \
Times, Fujian, Zhejiang, Nanjing, Urumqi, People's Liberation Army, National People's Congress, Huawei
Colombia | Colombian, Colombians | Bogota, Bogotá, Medellin, Medellín, Cartagena, Casa de Nariño, FARC
Comoros | Comorian, Comorians | Moroni
Cook Islands | Cook Islander, Cook Islanders | Rarotonga, Avarua
Costa Rica | Costa Rican, Costa Ricans | San José
Croatia | Croatian, Croatians, Croat, Croats | Zagreb, Dubrovnik
Cuba | Cuban, Cubans | Havana
Curaçao = Curacao | | Willemstad
Cyprus | Cypriot, Cypriots, Greek Cypriot, Greek Cypriots, Turkish Cypriot, Turkish Cypriots | Nicosia, Limassol
Czech Republic = Czechia | Czech, Czechs | Prague, Brno, Ostrava
Democratic Republic of the Congo = Democratic Republic of Congo, DR Congo, DRC | Congolese | Kinshasa, Goma, Bukavu, \
North Kivu, South Kivu, Katanga, Lubumbashi
Denmark | Danish, Danes, Dane | Copenhagen, Folketing, Christiansborg, Aarhus
Djibouti | Djiboutian, Djiboutians |
Dominica | |
Dominican Republic | Dominican, Dominicans | Santo Domingo
Timor-Leste = East Timor, Timor Leste | Timorese, East Timorese | Dili
Ecuador | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans | Quito, Guayaquil, Carondelet
Egypt | Egyptian, Egyptians | Cairo, Alexandria, Sinai, Suez, Port Said, Al-Azhar, Muslim Brotherhood, Sharm el-Sheikh
El Salvador | Salvadoran, Salvadorans, Salvadorean, Salvadoreans | San Salvador
Equatorial Guinea | Equatorial Guinean, Equatorial Guineans, Equatoguinean | Malabo
Eritrea | Eritrean, Eritreans | Asmara
Estonia | Estonian, Estonians | Tallinn, Riigikogu, Narva, Tartu
Eswatini = Swaziland | Swazi, Swazis | Mbabane
Ethiopia | Ethiopian, Ethiopians | Addis Ababa, Tigray, Oromia, Amhara, Mekelle
Faroe Islands = Faroes | Faroese | Torshavn, Tórshavn
Falkland Islands = Falklands | Falklander, Falklanders | Port Stanley
Fiji | Fijian, Fijians | Suva
Finland | Finnish, Finns, Finn | Helsinki, Eduskunta, Espoo, Tampere
France | French, Frenchman, Frenchwoman, Frenchmen | Paris, Elysee, Élysée, Quai d'Orsay, Matignon, Marseille, Lyon, \
Toulouse, Calais, Brittany, Normandy, Palais Bourbon, National Rally, New Caledonia
Gabon | Gabonese | Libreville
Gambia | Gambian, Gambians | Banjul
Georgia | Georgian, Georgians | Tbilisi, Abkhazia, South Ossetia, Batumi, Georgian Dream
Germany | German, Germans | Berlin, Bundestag, Bundesrat, Munich, Hamburg, Frankfurt, Cologne, Bavaria, Saxony, \
Dresden, Leipzig, Stuttgart, Düsseldorf, Duesseldorf, Bundesbank, CDU, CSU, SPD, AfD, Free Democrats, Christian \
Democratic Union, Rhineland
Ghana | Ghanaian, Ghanaians | Accra, Kumasi, Jubilee House
Gibraltar | Gibraltarian, Gibraltarians |
Greece | Greek, Greeks, Hellenic | Athens, Thessaloniki, Crete, Lesbos, Syriza, New Democracy, PASOK, Maximos Mansion, \
Piraeus
Greenland | Greenlandic, Greenlanders, Greenlander | Nuuk
Grenada | Grenadian, Grenadians |
Guatemala | Guatemalan, Guatemalans |
Guinea | Guinean, Guineans | Conakry
Guinea-Bissau | Bissau-Guinean | Bissau
Guyana | Guyanese | Essequibo
Haiti | Haitian, Haitians | Port-au-Prince
Honduras | Honduran, Hondurans | Tegucigalpa
Hong Kong | Hong Konger, Hong Kongers, Hongkongers | LegCo, Kowloon
Hungary | Hungarian, Hungarians | Budapest, Fidesz, Debrecen
Iceland | Icelandic, Icelanders, Icelander | Reykjavik, Althing, Althingi
India | Indian, Indians | New Delhi, Delhi, Lok Sabha, Rajya Sabha, Mumbai, Bombay, Calcutta, Kolkata, Chennai, \
Bengaluru, Bangalore, Hyderabad, Punjab, Gujarat, Uttar Pradesh, Bihar, Tamil Nadu, Kerala, West Bengal, Assam, \
Manipur, Maharashtra, Rajasthan, BJP, South Block, Bharatiya Janata Party, Goa, Karnataka, Odisha
Indonesia | Indonesian, Indonesians | Jakarta, Bali, Sumatra, Java, Aceh, Surabaya, Papua, Sulawesi, Nusantara, Borneo
Iran | Iranian, Iranians | Tehran, Teheran, Majlis, Isfahan, Qom, Mashhad, Shiraz, Tabriz, Revolutionary Guards, \
Revolutionary Guard, IRGC, IRNA
Iraq | Iraqi, Iraqis | Baghdad, Basra, Mosul, Kirkuk, Fallujah, Najaf, Karbala, Erbil, Irbil, Kurdistan Regional \
Government, KRG
Ireland = Republic of Ireland | Irish, Irishman, Irishwoman | Dublin, Dáil, Taoiseach, Dail, Oireachtas, Leinster \
House, Seanad, Fianna Fáil, Fianna Fail, Fine Gael, Galway
Israel | Israeli, Israelis | Jerusalem, Tel Aviv, Knesset, Haifa, West Jerusalem, Likud, Mossad, Shin Bet, Beersheba, \
Negev, IDF
Italy | Italian, Italians | Rome, Quirinale, Milan, Turin, Palermo, Sicily, Lampedusa, Palazzo Chigi, Montecitorio, \
Farnesina, Forza Italia, Five Star Movement, Brothers of Italy, Genoa, Trieste, Sardinia
Ivory Coast = Côte d'Ivoire, Côte d’Ivoire, Cote d'Ivoire | Ivorian, Ivorians | Abidjan
Jamaica | Jamaican, Jamaicans | Kingston
Japan | Japanese | Tokyo, Okinawa, Osaka, Hiroshima, Nagasaki, Fukushima, Hokkaido, Kantei, Diet, Komeito, Kyoto, \
Nagoya, Nagatacho, Liberal Democratic Party, Keidanren, Kasumigaseki
Jordan | Jordanian, Jordanians | Amman, Aqaba, Zarqa, Irbid
Kazakhstan | Kazakh, Kazakhs, Kazakhstani, Kazakhstanis | Astana, Nur-Sultan, Almaty, Aktau
Kenya | Kenyan, Kenyans | Nairobi, Mombasa, Kisumu, Nakuru
Kiribati | | Tarawa
Kosovo | Kosovo Serb, Kosovo Serbs, Kosovar, Kosovars, Kosovan, Kosovans | Pristina, Mitrovica
Kuwait | Kuwaiti, Kuwaitis |
Kyrgyzstan | Kyrgyz, Kyrgyzstani, Kyrgyzstanis | Bishkek, Osh
Laos | Laotian, Laotians, Lao | Vientiane
Latvia | Latvian, Latvians | Riga, Saeima, Daugavpils
Lebanon | Lebanese | Beirut, Hezbollah, Hizbollah, Hizbullah, Sidon
Lesotho | Basotho | Maseru
Liberia | Liberian, Liberians | Monrovia
Libya | Libyan, Libyans | Tripoli, Benghazi, Misrata, Sirte, Tobruk, Derna
Liechtenstein | | Vaduz
Lithuania | Lithuanian, Lithuanians | Vilnius, Seimas, Kaunas, Klaipeda
Luxembourg | Luxembourgish, Luxembourger, Luxembourgers |
Macau = Macao | Macanese |
Macedonia = North Macedonia | Macedonian, Macedonians, North Macedonian, North Macedonians | Skopje
Madagascar | Malagasy | Antananarivo
Malawi | Malawian, Malawians | Lilongwe
Malaysia | Malaysian, Malaysians | Kuala Lumpur, Putrajaya, Sabah, Sarawak, Penang, Johor, UMNO, Dewan Rakyat
Maldives | Maldivian, Maldivians | Malé
Mali | Malian, Malians | Bamako, Timbuktu, Gao, Kidal
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian, Mauritanians | Nouakchott
Mauritius | Mauritian, Mauritians | Port Louis
Mexico | Mexican, Mexicans | Mexico City, Tijuana, Ciudad Juarez, Ciudad Juárez, Guadalajara, Monterrey, Chiapas, \
Oaxaca, Pemex, Los Pinos, Zocalo, Zócalo
Micronesia | Micronesian, Micronesians | Palikir
Moldova | Moldovan, Moldovans | Chisinau, Transnistria, Tiraspol, Gagauzia
Monaco | Monegasque |
Mongolia | Mongolian, Mongolians | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin, Montenegrins | Podgorica
Morocco | Moroccan, Moroccans | Rabat, Casablanca, Marrakech, Marrakesh, Tangier, Fez
Mozambique | Mozambican, Mozambicans | Maputo, Cabo Delgado, Beira, Frelimo, Renamo
Myanmar = Burma | Burmese | Naypyidaw, Rangoon, Yangon, Mandalay, Rakhine, Naypyitaw, Tatmadaw, Shan State
Namibia | Namibian, Namibians | Windhoek, SWAPO
Nauru | Nauruan |
Nepal | Nepali, Nepalese, Nepalis | Kathmandu, Pokhara, Singha Durbar
Netherlands = Holland | Dutch, Dutchman | Amsterdam, The Hague, the Hague, Rotterdam, Binnenhof, Utrecht, Eindhoven, \
Tweede Kamer
New Zealand | New Zealander, New Zealanders, Kiwi, Kiwis | Wellington, Auckland, Christchurch
Nicaragua | Nicaraguan, Nicaraguans, Sandinista, Sandinistas | Managua
Niger | Nigerien, Nigeriens | Niamey, Agadez
Nigeria | Nigerian, Nigerians | Abuja, Lagos, Kano, Port Harcourt, Niger Delta, Aso Rock, Ibadan, Maiduguri, Borno, \
Kaduna
Niue | Niuean, Niueans |
North Korea = DPRK | North Korean, North Koreans | Pyongyang, KCNA
Northern Cyprus = Turkish Republic of Northern Cyprus | |
Norway | Norwegian, Norwegians | Oslo, Storting, Bergen, Stavanger, Svalbard, Tromsø
Oman | Omani, Omanis | Muscat
Pakistan | Pakistani, Pakistanis | Islamabad, Karachi, Lahore, Peshawar, Rawalpindi, Balochistan, Khyber Pakhtunkhwa, \
Sindh, Quetta
Palau | Palauan, Palauans |
Palestine = Palestinian Authority, Palestinian territories, State of Palestine, PLO, Palestine Liberation Organization \
| Palestinian, Palestinians | Ramallah, Gaza, West Bank, Hamas, Fatah, Gazan, Gazans, Gaza Strip, Gaza City, Jenin, \
Nablus, Hebron, Rafah, Khan Younis, East Jerusalem, Islamic Jihad
Panama | Panamanian, Panamanians |
Papua New Guinea | Papua New Guinean | Port Moresby, Bougainville
Paraguay | Paraguayan, Paraguayans | Asuncion, Asunción
Peru | Peruvian, Peruvians | Lima, Cusco, Arequipa, Puno
Philippines | Filipino, Filipinos, Philippine | Manila, Malacañang, Malacanang, Mindanao, Davao, Cebu, Luzon, Palawan
Poland | Polish, Poles, Pole | Warsaw, Sejm, Krakow, Gdansk, Gdańsk, Kraków, Lodz, Wroclaw, Law and Justice, Civic \
Platform, Belweder
Portugal | Portuguese | Lisbon, Porto, São Bento, Azores
Puerto Rico | Puerto Rican, Puerto Ricans |
Qatar | Qatari, Qataris | Doha
Republic of the Congo = Congo Republic, Congo-Brazzaville | | Brazzaville
Romania | Romanian, Romanians | Bucharest, Cluj, Timisoara, Constanta
Russia = Russian Federation, Soviet Union | Russian, Russians, Soviet | Moscow, Kremlin, Duma, St. Petersburg, St \
Petersburg, Saint Petersburg, Chechnya, Dagestan, Siberia, Vladivostok, Kaliningrad, Grozny, State Duma, Federation \
Council, United Russia, Gazprom, Rosneft, TASS, RIA Novosti, Belgorod, Kursk, Novosibirsk, Yekaterinburg
Rwanda | Rwandan, Rwandans | Kigali, Gisenyi
Saint Lucia = St. Lucia, St Lucia | |
Saint Kitts and Nevis = Saint Kitts, St. Kitts, St Kitts | |
Saint Vincent and the Grenadines = Saint Vincent, St. Vincent | |
Samoa | Samoan, Samoans | Apia
San Marino | Sammarinese |
Sao Tome and Principe = São Tomé and Príncipe | |
Saudi Arabia | Saudi, Saudis | Riyadh, Jeddah, Mecca, Medina, Saudi Aramco, Dhahran
Scotland | Scottish, Scots | Edinburgh, Holyrood, Glasgow, Aberdeen, Dundee, Bute House, SNP, Scottish National Party
Senegal | Senegalese | Dakar, Casamance
Serbia | Serbian, Serbians, Serb, Serbs | Belgrade, Novi Sad, Vojvodina
Seychelles | |
Sierra Leone | Sierra Leonean, Sierra Leoneans | Freetown
Singapore | Singaporean, Singaporeans | Istana, Temasek
Slovakia | Slovak, Slovaks, Slovakian, Slovakians | Bratislava, Kosice, Košice
Slovenia | Slovenian, Slovenians, Slovene, Slovenes | Ljubljana, Maribor
Solomon Islands | Solomon Islander, Solomon Islanders | Honiara
Somalia | Somali, Somalis, Somalian | Mogadishu, Al-Shabab, Al-Shabaab, Puntland, Kismayo
Somaliland | Somalilander, Somalilanders | Hargeisa
South Africa | South African, South Africans | Pretoria, Cape Town, Johannesburg, Durban, Soweto, Union Buildings, \
African National Congress, Gauteng, KwaZulu-Natal, Bloemfontein
South Korea = Republic of Korea, ROK | South Korean, South Koreans | Seoul, Blue House, Busan, Pusan, Incheon, \
Gwangju, Daegu, Cheong Wa Dae, Yonhap, Jeju, People Power Party, Yongsan
South Sudan | South Sudanese | Juba, Malakal, Bentiu
Spain | Spanish, Spaniards, Spaniard | Madrid, Barcelona, Catalonia, Catalans, Basque, Basques, Basque Country, \
Seville, Moncloa, Galicia, Podemos, Andalusia, Ceuta, Melilla, Canary Islands
Sri Lanka | Sri Lankan, Sri Lankans | Colombo, Jaffna, Hambantota, Kandy
Sudan | Sudanese | Khartoum, Darfur, Port Sudan, Omdurman, Janjaweed, El Fasher, Rapid Support Forces
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swedes, Swede | Stockholm, Riksdag, Gothenburg, Malmo, Malmö, Sweden Democrats, Rosenbad
Switzerland | Swiss | Bern, Geneva, Zurich, Zürich, Basel, Berne, Lausanne, Davos
Syria | Syrian, Syrians | Damascus, Aleppo, Homs, Idlib, Raqqa, Deir ez-Zor, Latakia, Hama, Daraa
Taiwan | Taiwanese | Taipei, Kaohsiung, Kuomintang, KMT, Democratic Progressive Party, Legislative Yuan, Taichung
Tajikistan | Tajik, Tajiks, Tajikistani | Dushanbe
Taliban | |
Tanzania | Tanzanian, Tanzanians | Dodoma, Dar es Salaam, Zanzibar, Arusha
Thailand | Thai, Thais | Bangkok, Chiang Mai, Phuket, Pattaya, Pheu Thai, Pattani
Tibet | Tibetan, Tibetans | Lhasa
Togo | Togolese | Lomé, Lome
Tonga | Tongan, Tongans | Nuku'alofa
Trinidad and Tobago = Trinidad | Trinidadian, Trinidadians | Port of Spain
Tunisia | Tunisian, Tunisians | Tunis, Ennahda, Sfax
Turkey = Türkiye, Turkiye | Turkish, Turks, Turk | Ankara, Istanbul, AKP, Republican People's Party, \
Justice and Development Party, CHP, Izmir, Diyarbakir, Bestepe, HDP, MHP, \
PKK, Antalya, Gaziantep
Turkmenistan | Turkmen, Turkmens | Ashgabat
Tuvalu | Tuvaluan, Tuvaluans | Funafuti
Uganda | Ugandan, Ugandans | Kampala, Entebbe, Gulu, Buganda
Ukraine | Ukrainian, Ukrainians | Kyiv, Kiev, Odessa, Odesa, Kharkiv, Kharkov, Lviv, Donetsk, Luhansk, Donbas, \
Donbass, Mariupol, Verkhovna Rada, Rada, Bankova, Zaporizhzhia, Kherson, Dnipro, Crimean Tatar, Crimean Tatars, \
Simferopol, Sevastopol, Naftogaz
United Arab Emirates = UAE, Emirates | Emirati, Emiratis | Abu Dhabi, Dubai, Sharjah
United Kingdom = UK, U.K., Britain, Great Britain, England, Northern Ireland | British, Briton, Britons, English, \
Brits, Brit, Englishman | London, Downing Street, Whitehall, Westminster, House of Lords, Tory, \
Tories, Manchester, Birmingham, Liverpool, Belfast, Leeds, Stormont, Buckingham Palace, Bank of England, Ulster, \
Liberal Democrats, Lib Dems, Lib Dem, Scotland Yard, Number 10, MI6, MI5, DUP, Democratic Unionist \
Party, UKIP, Reform UK, Home Office, Number Ten
United States = US, U.S., USA, U.S.A., America, United States of America | American, Americans | Washington, White \
House, Pentagon, State Department, Capitol Hill, Oval Office, Foggy Bottom, Langley, CIA, FBI, Federal Reserve, \
Republican, Republicans, Democrat, Democrats, GOP, House Democrats, New York, California, \
Texas, Florida, Los Angeles, Chicago, Boston, San Francisco, Seattle, Houston, Miami, Detroit, Philadelphia, Atlanta, \
Guantanamo, Guantánamo, Alaska, Hawaii, Ohio, Michigan, Pennsylvania, Arizona, New Jersey, Massachusetts, Illinois, \
Wisconsin, Minnesota, Oregon, Colorado, Nevada, Utah, Iowa, Kentucky, Louisiana, Alabama, Tennessee, Missouri, Kansas, \
Oklahoma, Nebraska, Idaho, Montana, Wyoming, Maryland, Connecticut, Vermont, Maine, North Carolina, South Carolina, \
North Dakota, South Dakota, New Mexico, Arkansas, Mississippi, Indiana, New Hampshire, Camp David, Mar-a-Lago, \
Homeland Security, Trump administration, Biden administration, Obama administration, Bush \
administration, Clinton administration
Uruguay | Uruguayan, Uruguayans | Montevideo
Uzbekistan | Uzbek, Uzbeks | Tashkent, Samarkand, Oliy Majlis
Vanuatu | Ni-Vanuatu | Port Vila
Vatican = Holy See, Vatican City | | Pope, Pope Francis, Pontiff, St. Peter's
Venezuela | Venezuelan, Venezuelans, Chavista, Chavistas | Caracas, Miraflores, Maracaibo, PDVSA
Vietnam = Viet Nam | Vietnamese | Hanoi, Ho Chi Minh City, Saigon, Danang, Da Nang, Hai Phong
Wales | Welsh, Welshman | Cardiff, Senedd, Plaid Cymru
Western Sahara | Sahrawi, Sahrawis, Saharawi | Polisario, Polisario Front
Yemen | Yemeni, Yemenis | Sanaa, Sana'a, Houthi, Houthis, Hodeidah, Hodeida, Marib, Taiz, Sana’a
Zambia | Zambian, Zambians | Lusaka, Copperbelt, Kitwe
Zimbabwe | Zimbabwean, Zimbabweans | Harare, Bulawayo, Zanu-PF, ZANU-PF, Mutare
Europe | European, Europeans |
Latin America | Latin American, Latin Americans |
South America | South American, South Americans |
North America | North American, North Americans |
Central America | Central American, Central Americans |
African Development Bank = AfDB | |
African Union = AU, AU Commission, African Union Commission, AU Peace and Security Council | |
Arab League = League of Arab States | |
Asian Development Bank = ADB | |
Association of Southeast Asian Nations = ASEAN, Asean | |
BRICS | |
Caribbean Community = CARICOM, Caricom | |
Council of Europe | | Venice Commission
East African Community = EAC | |
Economic Community of West African States = ECOWAS, Ecowas | |
European Central Bank = ECB | |
European Court of Human Rights | |
European Union = EU, E.U., European Commission, European Parliament, European Council, EU Commission, European \
External Action Service, European Court of Justice, ECJ, Frontex, EU Council | | Brussels, Eurozone, Strasbourg, \
Berlaymont
G20 = G-20 | |
G7 = G-7, G8, Group of Seven | |
Gulf Cooperation Council = GCC | |
Inter-American Development Bank = IDB | |
Intergovernmental Authority on Development = IGAD | |
International Atomic Energy Agency = IAEA | |
International Court of Justice = ICJ | |
International Criminal Court = ICC | |
International Monetary Fund = IMF | |
International Organization for Migration = IOM | |
Interpol | |
Mercosur = Mercosul | |
NATO = North Atlantic Treaty Organization, Nato, Atlantic Alliance | |
Organisation for Economic Co-operation and Development = OECD, Organization for Economic Cooperation and Development | \
|
Organisation for the Prohibition of Chemical Weapons = OPCW | |
Organisation of Islamic Cooperation = OIC, Organization of Islamic Cooperation | |
Organization for Security and Co-operation in Europe = OSCE | |
Organization of American States = OAS, Organisation of American States | |
Organization of the Petroleum Exporting Countries = OPEC, Opec | |
Pacific Islands Forum | |
Shanghai Cooperation Organization = SCO, Shanghai Cooperation Organisation | |
South Asian Association for Regional Cooperation = SAARC | |
Southern African Development Community = SADC | |
Union of South American Nations = Unasur, UNASUR | |
UNESCO | |
United Nations = UN, U.N., UN Security Council, Security Council, UNHCR, UNICEF, UNITAMS, UNDP, UNRWA, WFP, World Food \
Programme, World Food Program, FAO, Food and Agriculture Organization, ILO, General Assembly, Human Rights Council, UN \
General Assembly, UNEP, UNAIDS, UNSC, UNODC, UN Human Rights Office, OCHA | | Turtle Bay
World Bank | |
World Health Organization = WHO, World Health Organisation | |
World Trade Organization = WTO, World Trade Organisation | |
"""
"""A line a country (the first: what only sounds like one): printed name = other names | its people | places and \
houses that stand for it."""

ORGANISATIONS = frozenset({
    "Europe",
    "Latin America", "South America", "North America", "Central America", "African Development Bank",
    "African Union", "Arab League", "Asian Development Bank", "Association of Southeast Asian Nations", "BRICS",
    "Caribbean Community", "Council of Europe", "East African Community",
    "Economic Community of West African States", "European Central Bank", "European Court of Human Rights",
    "European Union", "G20", "G7", "Gulf Cooperation Council", "Inter-American Development Bank",
    "Intergovernmental Authority on Development", "International Atomic Energy Agency",
    "International Court of Justice", "International Criminal Court", "International Monetary Fund",
    "International Organization for Migration", "Interpol", "Mercosur", "NATO",
    "Organisation for Economic Co-operation and Development",
    "Organisation for the Prohibition of Chemical Weapons", "Organisation of Islamic Cooperation",
    "Organization for Security and Co-operation in Europe", "Organization of American States",
    "Organization of the Petroleum Exporting Countries", "Pacific Islands Forum",
    "Shanghai Cooperation Organization", "South Asian Association for Regional Cooperation",
    "Southern African Development Community", "UNESCO",
    "Union of South American Nations", "United Nations", "World Bank", "World Health Organization",
    "World Trade Organization",
})  # fmt: skip
"""Members of the atlas that are no country."""
