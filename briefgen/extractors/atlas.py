"""Countries and organisations: the name that a briefing prints, its other names, its people, and what stands for it."""

ATLAS = """\
Afghanistan | Afghan, Afghans | Kabul
Albania | Albanian, Albanians | Tirana
Algeria | Algerian, Algerians | Algiers
Andorra | Andorran |
Angola | Angolan, Angolans | Luanda
Argentina | Argentine, Argentines, Argentinian, Argentinians | Buenos Aires
Armenia | Armenian, Armenians | Yerevan
Australia | Australian, Australians | Canberra, Sydney, Melbourne
Austria | Austrian, Austrians | Vienna
Azerbaijan | Azerbaijani, Azerbaijanis, Azeri | Baku
Bahamas | Bahamian | Nassau
Bahrain | Bahraini, Bahrainis | Manama
Bangladesh | Bangladeshi, Bangladeshis | Dhaka
Barbados | Barbadian |
Belarus | Belarusian, Belarusians, Belarussian | Minsk
Belgium | Belgian, Belgians |
Belize | Belizean |
Benin | Beninese | Cotonou, Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian, Bolivians | La Paz
Bosnia = Bosnia and Herzegovina, Bosnia Herzegovina | Bosnian, Bosnians | Sarajevo
Botswana | Botswanan | Gaborone
Brazil | Brazilian, Brazilians | Brasilia, Brasília, Planalto
Brunei = Brunei Darussalam | Bruneian |
Bulgaria | Bulgarian, Bulgarians | Sofia
Burkina Faso | Burkinabe, Burkinabé | Ouagadougou
Burundi | Burundian, Burundians | Bujumbura
Cambodia | Cambodian, Cambodians | Phnom Penh
Cameroon | Cameroonian, Cameroonians | Yaounde, Yaoundé
Canada | Canadian, Canadians | Ottawa
Cape Verde = Cabo Verde | |
Central African Republic | Central African | Bangui
Chad | Chadian, Chadians | N'Djamena, N’Djamena
Chile | Chilean, Chileans |
China = People's Republic of China, PRC | Chinese | Beijing, Zhongnanhai
Colombia | Colombian, Colombians | Bogota, Bogotá
Costa Rica | Costa Rican, Costa Ricans |
Croatia | Croatian, Croatians, Croat, Croats | Zagreb
Cuba | Cuban, Cubans | Havana
Cyprus | Cypriot, Cypriots | Nicosia
Czech Republic = Czechia | Czech, Czechs | Prague
Democratic Republic of the Congo = Democratic Republic of Congo, DR Congo, DRC | Congolese | Kinshasa
Denmark | Danish, Danes | Copenhagen
Djibouti | Djiboutian |
Dominican Republic | Dominican, Dominicans | Santo Domingo
East Timor = Timor-Leste, Timor Leste | Timorese | Dili
Ecuador | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans | Quito
Egypt | Egyptian, Egyptians | Cairo
El Salvador | Salvadoran, Salvadorans, Salvadorean | San Salvador
Eritrea | Eritrean, Eritreans | Asmara
Estonia | Estonian, Estonians | Tallinn
Eswatini = Swaziland | Swazi |
Ethiopia | Ethiopian, Ethiopians | Addis Ababa
Fiji | Fijian, Fijians | Suva
Finland | Finnish, Finns | Helsinki
France | French, Frenchman, Frenchwoman | Paris, Elysee, Élysée, Quai d'Orsay
Gabon | Gabonese | Libreville
Gambia | Gambian, Gambians | Banjul
Georgia | Georgian, Georgians | Tbilisi
Germany | German, Germans | Berlin, Bundestag, Bundesrat
Ghana | Ghanaian, Ghanaians | Accra
Greece | Greek, Greeks, Hellenic | Athens
Greenland | Greenlandic, Greenlanders | Nuuk
Guatemala | Guatemalan, Guatemalans |
Guinea | Guinean, Guineans | Conakry
Guyana | Guyanese |
Haiti | Haitian, Haitians | Port-au-Prince
Honduras | Honduran, Hondurans | Tegucigalpa
Hong Kong | Hong Konger, Hong Kongers, Hongkongers |
Hungary | Hungarian, Hungarians | Budapest
Iceland | Icelandic, Icelanders | Reykjavik
India | Indian, Indians | New Delhi, Delhi, Lok Sabha, Rajya Sabha
Indonesia | Indonesian, Indonesians | Jakarta
Iran | Iranian, Iranians | Tehran, Teheran
Iraq | Iraqi, Iraqis | Baghdad
Ireland = Republic of Ireland | Irish | Dublin, Dáil, Taoiseach
Israel | Israeli, Israelis | Jerusalem, Tel Aviv, Knesset
Italy | Italian, Italians | Rome, Quirinale
Ivory Coast = Côte d'Ivoire, Côte d’Ivoire, Cote d'Ivoire | Ivorian, Ivorians | Abidjan
Jamaica | Jamaican, Jamaicans |
Japan | Japanese | Tokyo
Jordan | Jordanian, Jordanians | Amman
Kazakhstan | Kazakh, Kazakhs, Kazakhstani | Astana, Nur-Sultan
Kenya | Kenyan, Kenyans | Nairobi
Kosovo | Kosovar, Kosovars | Pristina
Kuwait | Kuwaiti, Kuwaitis |
Kyrgyzstan | Kyrgyz | Bishkek
Laos | Laotian, Laotians, Lao | Vientiane
Latvia | Latvian, Latvians | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian, Liberians | Monrovia
Libya | Libyan, Libyans | Tripoli, Benghazi
Lithuania | Lithuanian, Lithuanians | Vilnius
Luxembourg | Luxembourgish |
Macedonia = North Macedonia | Macedonian, Macedonians | Skopje
Madagascar | Malagasy | Antananarivo
Malawi | Malawian, Malawians | Lilongwe
Malaysia | Malaysian, Malaysians | Kuala Lumpur, Putrajaya
Maldives | Maldivian, Maldivians |
Mali | Malian, Malians | Bamako
Malta | Maltese | Valletta
Mauritania | Mauritanian, Mauritanians | Nouakchott
Mauritius | Mauritian, Mauritians |
Mexico | Mexican, Mexicans | Mexico City
Moldova | Moldovan, Moldovans | Chisinau
Monaco | Monegasque |
Mongolia | Mongolian, Mongolians | Ulaanbaatar
Montenegro | Montenegrin, Montenegrins | Podgorica
Morocco | Moroccan, Moroccans | Rabat
Mozambique | Mozambican, Mozambicans | Maputo
Myanmar = Burma | Burmese | Naypyidaw, Rangoon, Yangon
Namibia | Namibian, Namibians | Windhoek
Nepal | Nepali, Nepalese, Nepalis | Kathmandu
Netherlands = Holland | Dutch | Amsterdam
New Zealand | New Zealander, New Zealanders |
Nicaragua | Nicaraguan, Nicaraguans | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian, Nigerians | Abuja, Lagos
North Korea = DPRK | North Korean, North Koreans | Pyongyang
Norway | Norwegian, Norwegians | Oslo
Oman | Omani, Omanis | Muscat
Pakistan | Pakistani, Pakistanis | Islamabad
Palestine = Palestinian Authority, Palestinian territories | Palestinian, Palestinians | Ramallah, Gaza, West Bank
Panama | Panamanian, Panamanians |
Papua New Guinea | Papua New Guinean | Port Moresby
Paraguay | Paraguayan, Paraguayans | Asuncion
Peru | Peruvian, Peruvians | Lima
Philippines | Filipino, Filipinos, Philippine | Manila, Malacañang, Malacanang
Poland | Polish, Poles | Warsaw, Sejm
Portugal | Portuguese | Lisbon
Puerto Rico | Puerto Rican, Puerto Ricans |
Qatar | Qatari, Qataris | Doha
Romania | Romanian, Romanians | Bucharest
Russia = Russian Federation, Soviet Union | Russian, Russians, Soviet | Moscow, Kremlin, Duma
Rwanda | Rwandan, Rwandans | Kigali
Samoa | Samoan, Samoans | Apia
Saudi Arabia | Saudi, Saudis | Riyadh
Scotland | Scottish, Scots | Edinburgh, Holyrood
Senegal | Senegalese | Dakar
Serbia | Serbian, Serbians, Serb, Serbs | Belgrade
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean, Singaporeans |
Slovakia | Slovak, Slovaks | Bratislava
Slovenia | Slovenian, Slovenians, Slovene | Ljubljana
Solomon Islands | Solomon Islander, Solomon Islanders | Honiara
Somalia | Somali, Somalis | Mogadishu
South Africa | South African, South Africans | Pretoria, Cape Town
South Korea = Republic of Korea, ROK | South Korean, South Koreans | Seoul, Blue House
South Sudan | South Sudanese | Juba
Spain | Spanish, Spaniards | Madrid
Sri Lanka | Sri Lankan, Sri Lankans | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese |
Sweden | Swedish, Swedes | Stockholm
Switzerland | Swiss | Bern, Geneva
Syria | Syrian, Syrians | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik, Tajiks | Dushanbe
Taliban | |
Tanzania | Tanzanian, Tanzanians | Dodoma
Thailand | Thai, Thais | Bangkok
Tibet | Tibetan, Tibetans | Lhasa
Togo | Togolese |
Tonga | Tongan, Tongans |
Trinidad and Tobago | Trinidadian |
Tunisia | Tunisian, Tunisians | Tunis
Turkey = Türkiye, Turkiye | Turkish, Turks, Turk | Ankara, Istanbul
Turkmenistan | Turkmen | Ashgabat
Uganda | Ugandan, Ugandans | Kampala
Ukraine | Ukrainian, Ukrainians | Kyiv, Kiev
United Arab Emirates = UAE, Emirates | Emirati, Emiratis | Abu Dhabi, Dubai
United Kingdom = UK, U.K., Britain, Great Britain, England, Northern Ireland | British, Briton, Britons, English \
| London, Downing Street, Whitehall, Westminster, House of Commons, House of Lords, Tory, Tories
United States = US, U.S., USA, U.S.A., America, United States of America | American, Americans \
| Washington, White House, Pentagon, State Department, Capitol Hill, Oval Office
Uruguay | Uruguayan, Uruguayans | Montevideo
Uzbekistan | Uzbek, Uzbeks | Tashkent
Vatican = Holy See | | Pope
Venezuela | Venezuelan, Venezuelans | Caracas, Miraflores
Vietnam = Viet Nam | Vietnamese | Hanoi
Wales | Welsh | Cardiff
Yemen | Yemeni, Yemenis | Sanaa, Sana'a
Zambia | Zambian, Zambians | Lusaka
Zimbabwe | Zimbabwean, Zimbabweans | Harare
Europe | European, Europeans |
Latin America | Latin American, Latin Americans |
South America | South American, South Americans |
North America | North American, North Americans |
Central America | Central American, Central Americans |
African Union = AU | |
Arab League = League of Arab States | |
Association of Southeast Asian Nations = ASEAN | |
Economic Community of West African States = ECOWAS | |
European Central Bank = ECB | |
European Union = EU, E.U., European Commission, European Parliament, European Council | | Brussels, Eurozone, Strasbourg
G7 = G-7, G8, Group of Seven | |
G20 = G-20 | |
Gulf Cooperation Council = GCC | |
International Atomic Energy Agency = IAEA | |
International Court of Justice = ICJ | |
International Criminal Court = ICC | |
International Monetary Fund = IMF | |
International Organization for Migration = IOM | |
Mercosur = Mercosul | |
NATO = North Atlantic Treaty Organization | |
Organization of American States = OAS, Organisation of American States | |
Organization for Security and Co-operation in Europe = OSCE | |
South Asian Association for Regional Cooperation = SAARC | |
UNESCO | |
United Nations = UN, U.N., UN Security Council, Security Council, UNHCR, UNICEF, UNITAMS | |
World Bank | |
World Health Organization = WHO, World Health Organisation | |
World Trade Organization = WTO, World Trade Organisation | |
"""
"""A line a country: printed name = other names | its people | places and houses that stand for it."""

ORGANISATIONS = frozenset({
    "Europe", "Latin America", "South America", "North America", "Central America",
    "African Union", "Arab League", "Association of Southeast Asian Nations",
    "Economic Community of West African States", "European Central Bank", "European Union", "G7", "G20",
    "Gulf Cooperation Council", "International Atomic Energy Agency", "International Court of Justice",
    "International Criminal Court", "International Monetary Fund", "International Organization for Migration",
    "Mercosur", "NATO", "Organization of American States", "Organization for Security and Co-operation in Europe",
    "South Asian Association for Regional Cooperation", "UNESCO", "United Nations", "World Bank",
    "World Health Organization", "World Trade Organization",
})  # fmt: skip
"""Members of the atlas that are no country."""
