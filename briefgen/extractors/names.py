"""Names of persons as they are written: runs of capitalised words with particles and initials, no bodies or places."""

from collections.abc import Container, Iterator, Sequence

from msgspec import Struct

from briefgen.extractors.words import Word, listed

_PARTICLES = listed("""al bin ibn abu abd de da del della der den di do dos du des el la le las los van von zu zur y e
    bint ben bar ter ten ul ur ud uz as ad ar an das af av st ould ag""")
_INNER = _PARTICLES - listed("an as y e")
"""Particles that may also begin a family name that stands alone."""
_SUFFIXES = listed("jr sr ii iii iv vi vii viii ix xiv xvi")
_NO_NAME = listed("""the a an in on at of and but or for to by with as from who said says say told tell tells monday
    tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december he she they his her its it this that these those what which whose where when why how there here
    then than we you our your my their us i me him them mr mrs ms dr miss sir madam messrs professor prof not no nor
    yet so if while after before since during until although though because unless despite amid among between about
    above across against along around behind below beneath beside beyond into near off onto out over past through
    throughout toward towards under up upon within without whether once both either neither each every some many most
    much more several few all any other others another such same only even just still also however meanwhile moreover
    furthermore therefore thus indeed instead otherwise nevertheless nonetheless later earlier now today yesterday
    tomorrow tonight recently previously currently formerly is are was were be been being has have had do does did
    can could would should may might must shall will has speaking asked according following including apart together worried
    joint new first second third last next one two three four five six seven eight nine ten dozens hundreds
    north south east west northern southern eastern western central middle latin european african asian arab
    american international national federal united republic republics republican democratic democrat islamic christian
    muslim jewish jews muslims christians arabs kurds kurdish sunni shia shiite communist socialist conservative
    liberal labour labor green social popular people peoples human rights world global regional general agence presse
    press trump-era sen rep gov gen lt col adm maj capt sgt rev hon
    yes well please thank thanks dear like unlike via versus god bless""")
_BODY = listed("""party council government ministry parliament congress senate court house office union states state
    agreement summit week year conference administration department committee affairs act treaty bank group army force
    forces visit meeting news assembly manager corporation company ltd pty inc division motors energy training
    tv twitter facebook post times herald tribune journal gazette telegraph guardian agency association federation
    foundation institute university college school academy centre center society league alliance coalition front
    movement network forum fund organization organisation commission board bureau authority service services
    secretariat mission command corps brigade battalion division regiment navy air police guard guards ministry
    embassy consulate chamber institution initiative programme program project plan deal accord pact protocol
    convention charter declaration resolution law bill code constitution amendment decree award prize medal cup games
    olympics championship street avenue road boulevard square park airport port harbour harbor bridge tower palace
    hotel hospital church mosque cathedral temple castle stadium hall building plaza station river lake sea ocean gulf
    strait straits bay island islands mountain mountains valley desert peninsula cape coast canal province region
    county district city town village municipality territory territories capital border zone peninsula beach
    airlines airways industries holdings capital partners securities investors research studies strategy strategic
    policy relations security defence defense trade foreign finance economic economy development cooperation
    partnership dialogue health education justice interior culture tourism transport agriculture environment climate
    war peace revolution spring uprising campaign day month century era crisis election elections referendum vote
    radio television channel media magazine newspaper daily weekly review report book film day days eve easter
    christmas ramadan eid week weekend night morning afternoon evening summit talks session round rating ratings
    street journal wire press club team fc cf united watch amnesty greenpeace oxfam worldwide cross crescent
    nations monitor observer standard chronicle express mail mirror star sun post-gazette analytics consulting
    economics economist associates advisers advisors investment investments management insurance oil gas petroleum
    steel mining power electric telecom railway railways shipping pipeline corridor nato brexit covid parliamentarians
    article chapter section paragraph annex rule order title workers teachers farmers students lawyers doctors journalists women youth seniors veterans greens democrats
    republicans tories conservatives liberals socialists communists nationalists islamists state-run""")
"""Words that make a run of capitals a body, a place, a paper or a day."""
_GIVEN_PLACES = listed("israel jordan chad georgia london sydney sofia florence victoria paris india kenya milan roma")
"""Countries and cities that people are named after, when a family name follows."""
_FAMILY_PLACES = listed("london england france holland ireland israel jordan berlin paris washington lima kent kiev")
_BOTH = listed("""bill park law green west north south hall day power temple church castle bridge bay sun cross law
    christian social may march april june july august said to an no so will do won long young little hope may price
    page grant mark english french german love joy grace faith miller border guard mail frost winter summers""")
"""Ordinary words that are names too: beside another word of a name they count as one."""
_CONTRACTED = ("'ll", "'re", "'ve", "'d", "'m", "n't")
_LONGEST = 6


def is_body(folded: str) -> bool:
    """Tell whether a word makes a run of capitals a body: "University", "Party".

    >>> is_body("party")
    True
    """
    return folded in _BODY


class Name(Struct, frozen=True, gc=False):
    """The name of a person, maybe: what stands around it decides."""

    text: str
    first: int
    """Number of its first word."""
    after: int
    """Number of the word after its last."""

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.after - self.first


def joined(text: str, tokens: Sequence[Word], number: int) -> bool:
    """Tell whether only a space, hyphen or bracket's end parts a word from the one before it."""
    gap = text[tokens[number - 1].end : tokens[number].start]
    if gap in {"' ", "’ "}:
        return tokens[number - 1].folded.endswith("s")
    return gap in {" ", "-", "\n", "\u00a0", "‑", "] ", ") ", "  "}  # noqa: RUF001 - a hyphen that does not break


def is_possessive(text: str, word: Word) -> bool:
    """Tell whether a word has its possessive ending."""
    return word.end - word.start > len(word.text) or text[word.end : word.end + 2] in {"' ", "’ "}


def names(text: str, tokens: Sequence[Word], taken: Container[int], places: Container[int]) -> tuple[Name, ...]:
    """Return the runs of words that may name a person.

    Args:
        text: the sentence.
        tokens: its words.
        taken: numbers of the words that are part of a role.
        places: numbers of the words that name a country or what stands for one.
    """
    reader = _Reader(text, tokens, taken, places)
    return tuple(reader.runs())


class _Reader(Struct, frozen=True, gc=False):
    """The words of a sentence, asked for names."""

    text: str
    tokens: Sequence[Word]
    taken: Container[int]
    places: Container[int]

    def runs(self) -> Iterator[Name]:
        number = 0
        while number < len(self.tokens):
            after = self._end(number) if self._opens(number) else number
            if after > number:
                name = self._spelled(number, after)
                if name is not None and not self._is_body(number, after):
                    yield name
            number = max(after, number + 1)

    def _opens(self, number: int) -> bool:
        word = self.tokens[number]
        if number in self.places:
            return word.folded in _GIVEN_PLACES and self._is_plain(number + 1) and joined(self.text, self.tokens, number + 1)
        if word.folded in _INNER and word.text[0].islower():
            hyphen = self.text[word.end : word.end + 1] == "-"
            return hyphen and self._is_plain(number + 1)
        return self._is_plain(number)

    def _is_plain(self, number: int) -> bool:
        if number >= len(self.tokens) or number in self.taken or number in self.places:
            return False
        word = self.tokens[number]
        if not word.text[0].isupper() or _is_acronym(word.text) or word.folded.endswith(_CONTRACTED):
            return False
        if word.folded in _BOTH:
            return self._is_beside_name(number)
        return word.folded not in _NO_NAME and word.folded not in _BODY

    def _is_beside_name(self, number: int) -> bool:
        """Tell whether the next word is surely of a name: "Bill Adams", "Park Geun-hye"."""
        following = number + 1
        if following >= len(self.tokens) or following in self.taken or not joined(self.text, self.tokens, following):
            return False
        word = self.tokens[following]
        if word.folded in _NO_NAME or word.folded in _BODY or word.folded in _BOTH or following in self.places:
            return False
        opens = number == 0 or not joined(self.text, self.tokens, number)
        ordinary = opens and word.folded in _PARTICLES
        return word.text[0].isupper() and not _is_acronym(word.text) and not ordinary

    def _end(self, first: int) -> int:
        after = first + 1
        while after < len(self.tokens) and after - first < _LONGEST and self._continues(first, after):
            after += 1
        while after - first > 1 and self.tokens[after - 1].folded in _PARTICLES and not self._is_hyphened(after - 1):
            after -= 1
        return after

    def _continues(self, first: int, number: int) -> bool:
        before, word = self.tokens[number - 1], self.tokens[number]
        if is_possessive(self.text, before):
            return False
        gap = self.text[before.end : word.start]
        initial = len(before.text) == 1 or before.folded in {"jr", "st", "mohd", "abd"} or before.text.endswith(".")
        if not (gap in {" ", "-", "\n", "\u00a0"} or (gap == ". " and initial) or (gap == ", " and word.folded in {"jr", "sr"})):
            return False
        if number in self.taken:
            return False
        if number in self.places:
            return word.folded in _FAMILY_PLACES and gap == " "
        if word.folded in _PARTICLES and (word.text[0].islower() or number + 1 < len(self.tokens)):
            return word.text[0].isupper() or self._leads_on(number)
        if word.text.isupper() and len(word.text) > 1:
            return word.folded in _SUFFIXES or (len(word.text) > 2 and not before.text.isupper())  # noqa: PLR2004 - Jean DUPONT
        if word.folded in _BOTH:
            return word.text[0].isupper() and gap != "\n"
        return self._is_plain(number) or (gap == "-" and word.text.isalpha() and self.tokens[first].text[0].isupper())

    def _is_hyphened(self, number: int) -> bool:
        return self.text[self.tokens[number].start - 1] == "-"

    def _leads_on(self, number: int) -> bool:
        """Tell whether a particle is followed, at once or behind another one, by a name."""
        for after in range(number + 1, min(number + 4, len(self.tokens))):
            word = self.tokens[after]
            if not joined(self.text, self.tokens, after):
                return False
            if word.text[0].isupper():
                return self._is_plain(after)
            if word.folded not in _PARTICLES:
                return False
        return False

    def _is_body(self, first: int, after: int) -> bool:
        """Tell whether a run is the beginning of a body's name: "Kadir Has University"."""
        if after < len(self.tokens) and joined(self.text, self.tokens, after) and after not in self.taken:
            following = self.tokens[after]
            if following.text[0].isupper() and following.folded in _BODY and not is_possessive(self.text, self.tokens[after - 1]):
                return True
        if first and joined(self.text, self.tokens, first) and first - 1 not in self.taken:
            before = self.tokens[first - 1]
            return before.text[0].isupper() and before.folded in _BODY and first - 1 not in self.places
        return False

    def _spelled(self, first: int, after: int) -> Name | None:
        last = self.tokens[after - 1]
        written = " ".join(self.text[self.tokens[first].start : last.start + len(last.text)].split())
        bare = written
        for mark in " -'’‘`.‑,":  # noqa: RUF001 - as above
            bare = bare.replace(mark, "")
        if len(bare) < 2 or not bare.isalpha():  # noqa: PLR2004 - one letter is no name
            return None
        if last.folded == "jr" and self.text[last.end : last.end + 1] == ".":
            written += "."
        return Name(written, first, after)


def _is_acronym(word: str) -> bool:
    """Tell whether a word is written as an acronym: "HDP", "TVB"; an initial or a dotted one is none."""
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper() and "." not in word
