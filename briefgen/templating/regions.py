"""The region of the world that a country lies in, as the United Nations' daily reports group them."""

from collections.abc import Mapping
from typing import Final

_COUNTRIES: Final = {
    "africa": """Algeria, Angola, Benin, Botswana, Burkina Faso, Burundi, Cameroon, Cape Verde,
        Central African Republic, Chad, Comoros, Democratic Republic of the Congo, Djibouti, Equatorial Guinea,
        Eritrea, Eswatini, Ethiopia, Gabon, Gambia, Ghana, Guinea, Guinea-Bissau, Ivory Coast, Kenya, Lesotho,
        Liberia, Libya, Madagascar, Malawi, Mali, Mauritania, Mauritius, Morocco, Mozambique, Namibia, Niger,
        Nigeria, Republic of the Congo, Rwanda, Sao Tome and Principe, Senegal, Seychelles, Sierra Leone, Somalia,
        Somaliland, South Africa, South Sudan, Sudan, Tanzania, Togo, Tunisia, Uganda, Western Sahara, Zambia,
        Zimbabwe, African Union, African Development Bank, East African Community,
        Economic Community of West African States, Intergovernmental Authority on Development,
        Southern African Development Community""",
    "americas": """Antigua and Barbuda, Argentina, Bahamas, Barbados, Belize, Bermuda, Bolivia, Brazil, Canada, Chile,
        Colombia, Costa Rica, Cuba, Curaçao, Dominica, Dominican Republic, Ecuador, El Salvador, Falkland Islands,
        Greenland, Grenada, Guatemala, Guyana, Haiti, Honduras, Jamaica, Mexico, Nicaragua, Panama, Paraguay, Peru,
        Puerto Rico, Saint Kitts and Nevis, Saint Lucia, Saint Vincent and the Grenadines, Suriname,
        Trinidad and Tobago, United States, Uruguay, Venezuela, Latin America, South America, North America,
        Central America, Caribbean Community, Inter-American Development Bank, Mercosur,
        Organization of American States""",
    "asia_pacific": """Afghanistan, Australia, Bangladesh, Bhutan, Brunei, Cambodia, China, Cook Islands,
        Timor-Leste, Fiji, Hong Kong, India, Indonesia, Iran, Japan, Kiribati, Laos, Macau, Malaysia, Maldives,
        Marshall Islands, Micronesia, Mongolia, Myanmar, Nauru, Nepal, New Zealand, Niue, North Korea, Pakistan,
        Palau, Papua New Guinea, Philippines, Samoa, Singapore, Solomon Islands, South Korea, Sri Lanka, Taiwan,
        Taliban, Thailand, Tibet, Tonga, Tuvalu, Vanuatu, Vietnam, Asian Development Bank,
        Association of Southeast Asian Nations, Pacific Islands Forum, Shanghai Cooperation Organization,
        South Asian Association for Regional Cooperation""",
    "europe_central_asia": """Albania, Andorra, Armenia, Austria, Azerbaijan, Belarus, Belgium, Bosnia, Bulgaria,
        Croatia, Cyprus, Czech Republic, Denmark, Estonia, Faroe Islands, Finland, France, Georgia, Germany, Gibraltar,
        Greece, Hungary, Iceland, Ireland, Italy, Kazakhstan, Kosovo, Kyrgyzstan, Latvia, Liechtenstein, Lithuania,
        Luxembourg, Macedonia, Malta, Moldova, Monaco, Montenegro, Netherlands, Northern Cyprus, Norway, Poland,
        Portugal, Romania, Russia, San Marino, Scotland, Serbia, Slovakia, Slovenia, Spain, Sweden, Switzerland,
        Tajikistan, Turkey, Turkmenistan, Ukraine, United Kingdom, Uzbekistan, Vatican, Wales, Europe,
        Council of Europe, European Central Bank, European Court of Human Rights, European Union, NATO,
        Organization for Security and Co-operation in Europe""",
    "middle_east": """Bahrain, Egypt, Iraq, Israel, Jordan, Kuwait, Lebanon, Oman, Palestine, Qatar, Saudi Arabia,
        Syria, United Arab Emirates, Yemen, Arab League, Gulf Cooperation Council""",
}
WORLD: Final = "global"
REGIONS: Final[Mapping[str, str]] = {
    " ".join(country.split()): region for region, names in _COUNTRIES.items() for country in names.split(",")
}
"""Country, or body of one region's states -> region; what is not in it belongs to the world as a whole."""


def regions(countries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of the regions that countries lie in; the world where they lie in none.

    >>> regions(("South Korea", "Japan")), regions(("Japan", "France")), regions(("G20",))
    (('asia_pacific',), ('asia_pacific', 'europe_central_asia'), ('global',))
    """
    return tuple(dict.fromkeys(REGIONS[country] for country in countries if country in REGIONS)) or (WORLD,)
