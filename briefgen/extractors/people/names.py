"""Names of persons as they are written: runs of capitalised words with particles and initials, no bodies or places."""

from collections.abc import Container, Iterator

from msgspec import Struct

from briefgen.extractors.language.words import listed
from briefgen.extractors.reading import Reading

_PARTICLES = listed("""al bin ibn abu abd de da del della der den di do dos du des el la le las los van von zu zur y e
    bint ben bar ter ten ul ur ud uz as ad ar an das af av st ould ag""")
_INNER = _PARTICLES - listed("an as y e")
"""Particles that may also begin a family name that stands alone."""
_SUFFIXES = listed("jr sr ii iii iv vi vii viii ix xiv xvi")
_NO_NAME = listed("""the a an in on at of and but or for to by with as from who said says say told tell tells monday
    euro tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december he she they his her its it this that these those what which whose where when why how there here
    then than we you our your my their us i me him them mr mrs ms dr miss sir madam messrs professor prof not no nor
    yet so if while after before since during until although though because unless despite amid among between about
    above across against along around behind below beneath beside beyond into near off onto out over past through
    throughout toward towards under up upon within without whether once both either neither each every some many most
    much more several few all any other others another such same only even just still also however meanwhile moreover
    furthermore therefore thus indeed instead otherwise nevertheless nonetheless later earlier now today yesterday
    tomorrow tonight recently previously currently formerly is are was were be been being has have had do does did
    can could would should may might must shall will has speaking asked according following including apart
    together worried
    joint new first second third last next one two three four five six seven eight nine ten dozens hundreds
    north south east west northern southern eastern western central middle latin european african asian arab
    american international national federal united republic republics republican democratic democrat islamic christian
    muslim jewish jews muslims christians arabs kurds kurdish sunni shia shiite communist socialist conservative
    liberal labour labor green social popular people peoples human rights world global regional general agence presse
    press trump-era rep gov gen lt col adm maj capt sgt rev hon
    yes well please thank thanks dear like unlike via versus god bless
    shri smt dame excellency excellencies majesty highness highnesses honourable honorable rt alhaji alhaja hajiya
    comrade barr barrister engr datuk dato messieurs madame monsieur mme h.e h.e. retd rtd ret right mullah maulana
    mawlawi maulvi""")
_BODY = listed("""party body council government ministry parliament congress senate court house office union states
    state
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
    exchequer operation article chapter section paragraph annex rule order title workers teachers farmers
    students lawyers doctors agence staff lines
    journalists women youth seniors veterans greens democrats
    republicans tories conservatives liberals socialists communists nationalists islamists state-run""")
"""Words that make a run of capitals a body, a place, a paper or a day."""
_GIVEN_PLACES = listed("""israel jordan chad georgia london sydney sofia florence victoria paris india kenya milan roma
    rosario santiago virginia adelaide carolina gao alexandria lourdes""")
"""Countries and cities that people are named after, when a family name follows."""
_ABBREVIATED = listed("jr st mohd abd")
_FAMILY_PLACES = listed("""london england france holland ireland israel jordan berlin paris washington lima kent kiev
    medina toledo cordoba córdoba valencia zamora cuenca santiago rosario kano""")
_BEHIND_NAMES = listed("kbe obe cbe mbe dbe gbe mep mla mna msp phd esq ret rtd")
"""In capitals behind a name: honours and houses, no part of it."""
_BOTH = listed("""bill park law green west north south hall day power temple church castle bridge bay sun cross law
    christian social may march april june july august said to an no so will do won long young little hope may price
    page grant mark english french german love joy grace faith miller border guard mail frost winter summers were
    has sen""")
"""Ordinary words that are names too: beside another word of a name they count as one."""
_ELIDED = ("d'", "l'", "dell'")
_CONTRACTED = ("'ll", "'re", "'ve", "'d", "'m", "n't")
_LONGEST, _AHEAD = 6, 4
_MARKS = str.maketrans("", "", " -'’‘`.\u2011,\"“”")
_OPENING, _CLOSING = frozenset({' "', " “"}), frozenset({'" ', "” "})


def is_body(folded: str) -> bool:
    """Tell whether a word makes a run of capitals a body: "University", "Party".

    >>> is_body("party")
    True
    """
    return folded in _BODY


def is_common(folded: str) -> bool:
    """Tell whether a word is an ordinary one that may open a sentence: "Meanwhile", "Yesterday".

    >>> is_common("yesterday")
    True
    """
    return folded in _NO_NAME


def is_honour(folded: str) -> bool:
    """Tell whether a word stands for an honour or a house behind a name: "KBE", "MEP".

    >>> is_honour("kbe")
    True
    """
    return folded in _BEHIND_NAMES


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


def names(read: Reading, taken: Container[int]) -> tuple[Name, ...]:
    """Return the runs of words that may name a person; `taken` are the numbers of the words that are part of a role."""
    return tuple(_Reader(read, taken).runs())


class _Reader(Struct, frozen=True, gc=False):
    """The words of a sentence, asked for names."""

    read: Reading
    taken: Container[int]

    def runs(self) -> Iterator[Name]:
        number = 0
        while number < len(self.read.tokens):
            after = self._end(number) if self._opens(number) else number
            if after > number:
                name = self._spelled(number, after)
                if name is not None and not self._is_body(number, after):
                    yield name
            number = max(after, number + 1)

    def _opens(self, number: int) -> bool:
        word = self.read.folded(number)
        if number in self.read.places:
            titled = self.read.places[number].kind == "place" and number - 1 in self.taken and self.read.joined(number)
            given = titled or word in _GIVEN_PLACES
            return given and self._is_plain(number + 1) and self.read.gap(number + 1) in {" ", "-"}
        if word in _INNER and self.read.is_small(number):
            return self.read.is_hyphened(number) and self._is_plain(number + 1)
        return self._is_plain(number)

    def _is_plain(self, number: int) -> bool:
        """Tell whether a word may be part of a name by itself."""
        if number in self.taken or number in self.read.places or not self.read.is_capital(number):
            return False
        word = self.read.tokens[number]
        if is_acronym(word.text) or word.folded.endswith(_CONTRACTED):
            return False
        if word.folded in _BOTH:
            return self._is_beside_name(number)
        if len(word.text) == 1 and self.read.gap(number + 1) == ". ":
            return self.read.is_capital(number + 1)
        return word.folded not in _NO_NAME and word.folded not in _BODY

    def _is_beside_name(self, number: int) -> bool:
        """Tell whether the next word is surely of a name: "Bill Adams", "Park Geun-hye"."""
        following = number + 1
        if following in self.taken or following in self.read.places or not self.read.joined(following):
            return False
        word = self.read.tokens[following]
        if any(word.folded in known for known in (_NO_NAME, _BODY, _BOTH)) or is_acronym(word.text):
            return False
        opens = not self.read.joined(number)
        return self.read.is_capital(following) and not (opens and word.folded in _PARTICLES)

    def _end(self, first: int) -> int:
        after = first + 1
        while after < len(self.read.tokens) and after - first < _LONGEST and self._continues(first, after):
            after += 1
        while after - first > 1 and self._dangles(after - 1):
            after -= 1
        return after

    def _dangles(self, number: int) -> bool:
        particle = self.read.is_small(number) and self.read.folded(number) in _PARTICLES
        return particle and self.read.gap(number) != "-"

    def _continues(self, first: int, number: int) -> bool:
        gap = self.read.gap(number)
        if number in self.taken or self.read.is_possessive(number - 1) or not self._may_follow(number, gap):
            return False
        word = self.read.tokens[number]
        if number in self.read.places:
            family = word.folded in _FAMILY_PLACES or self.read.places[number].kind == "people"
            goes_on = word.folded in _FAMILY_PLACES or (self._is_plain(number + 1) and self.read.joined(number + 1))
            return gap == " " and family and goes_on
        if word.folded in _PARTICLES:
            return self.read.is_capital(number) or self._leads_on(number)
        if word.text.isupper() and len(word.text) > 1:
            return self._is_shouted(number)
        if word.folded in _BOTH:
            return self.read.is_capital(number)
        elided = word.folded.startswith(_ELIDED) and word.text[2:3].isupper() and gap == " "
        hyphened = gap == "-" and word.text.isalpha() and self.read.is_capital(first)
        return elided or hyphened or self._is_plain(number)

    def _may_follow(self, number: int, gap: str) -> bool:
        if gap in {" ", "-", "\n", "\u00a0"} or self._is_nickname(number):
            return True
        before = self.read.tokens[number - 1]
        short = len(before.text) == 1 or before.folded in _ABBREVIATED or before.text.endswith(".")
        return (gap == ". " and short) or (gap == ", " and self.read.folded(number) in {"jr", "sr"})

    def _is_nickname(self, number: int) -> bool:
        """Tell whether a word is a nickname in quotation marks, or stands right behind one: 'Jo "Red" Hale'."""
        opened = self.read.gap(number) in _OPENING and self.read.gap(number + 1) in _CLOSING
        closed = self.read.gap(number) in _CLOSING and self.read.gap(number - 1) in _OPENING
        return (opened and self.read.is_capital(number + 1)) or closed

    def _is_shouted(self, number: int) -> bool:
        """Tell whether a word in capitals is a family name behind a given one, or a number: "Jean DUPONT"."""
        word = self.read.tokens[number]
        long = len(word.text) > 2 and word.folded not in _BEHIND_NAMES  # noqa: PLR2004 - "EU" is none
        return word.folded in _SUFFIXES or (long and not self.read.tokens[number - 1].text.isupper())

    def _leads_on(self, number: int) -> bool:
        """Tell whether a particle is followed, at once or behind another one, by a name."""
        for after in range(number + 1, number + _AHEAD):
            if not self.read.joined(after):
                return False
            if self.read.is_capital(after):
                return self._is_plain(after)
            if self.read.folded(after) not in _PARTICLES:
                return False
        return False

    def _is_body(self, first: int, after: int) -> bool:
        """Tell whether a run is part of a body's name: "Kadir Has University"."""
        behind = self.read.joined(after) and after not in self.taken and not self.read.is_possessive(after - 1)
        if behind and self.read.is_capital(after) and self.read.folded(after) in _BODY:
            return True
        before = first - 1
        free = before not in self.taken and before not in self.read.places
        if not free or not self.read.joined(first) or self.read.is_possessive(before):
            return False
        return self.read.is_capital(before) and self.read.folded(before) in _BODY

    def _spelled(self, first: int, after: int) -> Name | None:
        written = self.read.span(first, after)
        bare = written.translate(_MARKS)
        if len(bare) < 2 or not bare.isalpha():  # noqa: PLR2004 - one letter is no name
            return None
        last = self.read.tokens[after - 1]
        dotted = last.folded == "jr" and self.read.text[last.end : last.end + 1] == "."
        return Name(f"{written}." if dotted else written, first, after)


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as an acronym; an initial or a dotted one is none.

    >>> is_acronym("HDP"), is_acronym("U.N."), is_acronym("J")
    (True, False, False)
    """
    return len(word) > 1 and word.isupper() and "." not in word
