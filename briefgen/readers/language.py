"""A cheap guess at an article's language: by script, and by the commonest words of those that share one."""

from collections import Counter

from briefgen.patterns import Pattern

_WINDOW = 20_000
_WORDS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ko", "\uac00", "\ud7a3"),
    ("ja", "\u3041", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u05d0", "\u05ea"),
    ("ar", "\u0620", "\u064a"),
    ("th", "\u0e00", "\u0e7f"),
    ("hi", "\u0900", "\u097f"),
)
"""The first and last letter of each script."""
_WITHIN = {"ru": ("uk", "іїєґІЇЄҐ"), "ar": ("fa", "پچژگ")}
"""Letters that tell one language of a script from its commonest."""
_COMMON_WORDS = {
    "en": "the and of to in that is was for on with as it by he she they have has at from this are were said will not",
    "fr": "le la les des et un une du dans est que qui pour sur au aux avec ce cette par pas ont été sont plus",
    "de": "der die das und ist nicht ein eine den dem des mit für auf von im zu sich auch werden hat sagte wird",
    "es": "el la los las de que y en un una por con para del se no su al es como más fue entre ha",
    "pt": "o a os as de que e em um uma por com para do da dos das se não ao na no mais foi são como",
    "it": "il la le gli di che e in un una per con del della dei non si è al alla nel sono più ha",
    "nl": "de het een en van in is dat op te met voor zijn niet aan er om ook als door bij naar wordt",
    "sv": "och att det som en på är av för med den till inte har om ett de var kan säger",
    "da": "og at det som en på er af for med den til ikke har om et de var kan siger blev",
    "no": "og at det som en på er av for med den til ikke har om et de var kan sier ble",
    "fi": "ja on että ei se oli mukaan hän ovat joka mutta myös kun sekä",
    "pl": "i w na się że z do nie jest to o jak po za od przez oraz dla który są",
    "cs": "a v na se že je s z do o pro by i k za jako ale byl podle který",
    "hu": "a az és hogy nem is egy meg azt mint szerint volt ez csak",
    "ro": "și şi de a în la cu că pe din nu o un pentru care este au mai",
    "tr": "ve bir bu da de için ile olarak daha çok olan dedi gibi sonra kadar",
    "id": "yang dan di dari untuk dengan pada ini itu dalam akan tidak ke oleh juga telah",
    "vi": "và của là các trong có cho được với những một không người đã này",
}
# A lone letter is an initial or a variable as often as a word.
_LANGUAGES = {
    language: frozenset(word for word in words.split() if word[1:]) for language, words in _COMMON_WORDS.items()
}


def language_of(text: str) -> str:
    """Return the language that `text` is most likely in (BCP 47), or nothing where it cannot be told.

    >>> language_of("The two leaders met in the old capital."), language_of("首脳は奈良で会談した。"), language_of("x")
    ('en', 'ja', '')
    """
    window = text[:_WINDOW]
    foreign = [char for char in set(window) if char > "\u036f"]
    for language, first, last in _SCRIPTS:
        own = [char for char in foreign if first <= char <= last]
        if not own:  # in most texts: then no letter needs to be counted
            continue
        share = sum(map(window.count, own)) / max(sum(map(str.isalpha, window)), 1)
        if share > (0.1 if language == "ja" else 0.3):  # Japanese is written in Han characters for the most part
            return _within(language, window)
    return _by_words(_WORDS.findall(window.casefold()))


def _within(language: str, window: str) -> str:
    other, letters = _WITHIN.get(language, ("", ""))
    return other if any(letter in window for letter in letters) else language


def _by_words(words: list[str]) -> str:
    counts = Counter(words)
    hits = Counter({language: sum(map(counts.__getitem__, common)) for language, common in _LANGUAGES.items()})
    (best, most), (_, second) = hits.most_common(2)
    different = len(_LANGUAGES[best] & counts.keys())
    return best if most > second and different > 1 and most * 12 >= len(words) else ""
