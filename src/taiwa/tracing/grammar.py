"""Closed word classes of English: what may open, join, bind or interrupt a clause."""

from collections.abc import Sequence
from typing import Final


def word_set(words: str) -> frozenset[str]:
    """The words of a line, separated by spaces, as a set."""
    return frozenset(words.split())


MODALS: Final = word_set("will shall should must may can cannot could might would ought")
BE: Final = word_set("am are is was were")
PAST_BE: Final = word_set("was were been")
DO: Final = word_set("do does did")
HAVE: Final = word_set("have has had")
FINITE: Final = MODALS | BE | word_set("has needs requires remains offers makes means")
MEETINGS: Final = word_set("convene discuss examine hold host organise organize review")
REPEATING: Final = word_set(
    "reaffirm re-affirm reiterate reconfirm restate confirm affirm renew repeat reassert"
)
EMPHATIC: Final = word_set(
    "affirm agree announce assure declare emphasise emphasize highlight re-emphasise re-emphasize "
    "reemphasise reemphasize state stress underline underscore"
)
CALLS: Final = word_set("call calls demand demands encouragement invitation")
LASTING_VERBS: Final = word_set("continue maintain keep sustain")

STOPS: Final = word_set(', ; : . ( ) — – " “ ” ! ? [ ] * •')
JOINS: Final = word_set("and or but , ; nor")
OPENERS: Final = (
    STOPS | JOINS | word_set("today together hereby therefore so thus yet accordingly consequently")
)
APPOSITION: Final = word_set(", — – - the as")
OBJECT_ENDS: Final = word_set("to that which who for of on with in at by")
OPEN_BRACKETS: Final = word_set("( [")
CLOSE_BRACKETS: Final = word_set(") ]")
NOUN_FOLLOWERS: Final = word_set(", . ; ) and or including")

RELATIVES: Final = word_set("that which who whom whose where")
SUBORDINATORS: Final = word_set(
    "after although as because before how if once since than that though unless until what when where "
    "whereas whether which while who whom whose why"
)
PREPOSITIONS: Final = word_set(
    "acknowledging across after against ahead alongside amid among as based bearing before beyond "
    "building by concerning considering consistent despite drawing due during emphasising emphasizing "
    "following for from given guided having in inspired looking mindful noting on over per pursuant "
    "reaffirming recalling recognising recognizing regarding since stressing taking thanks through "
    "throughout to under underlining until upon via welcoming with within without at according"
)
OBJECT_OPENERS: Final = word_set("the a an our their its all more new further information with to on access")
DETERMINERS: Final = word_set(
    "a all an and any as at be by continued each every for from global in into its joint more new no of "
    "on or other our own some strong such that the their these this those to with his"
)
COMPLEMENTS: Final = word_set("against by for from in on to with")
PRONOUNS: Final = word_set("he it its one she such their there these this what")
DISTRIBUTIVES: Final = word_set("all both each once")
ADVERBS: Final = word_set(
    "again all already also always both each even ever further furthermore hence hereby instead jointly "
    "just meanwhile moreover now once respectively soon still therefore thus today together too yet"
)
NOT_ADVERBS: Final = word_set("ally apply assembly comply family imply italy july multiply rely reply supply")


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb without changing who does what."""
    return word in ADVERBS or (word.endswith("ly") and word not in NOT_ADVERBS)


def skip_adverbs(folded: Sequence[str], at: int) -> int:
    """The first word from a place on that is no adverb."""
    while at < len(folded) and is_adverb(folded[at]):
        at += 1
    return at
