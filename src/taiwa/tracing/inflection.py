"""The forms of an English verb: enough inflection to find the verbs of a table in running text."""

from typing import Final, Literal

from taiwa.tracing.grammar import word_set

Tense = Literal["base", "third", "past", "ing"]

# word: third person, past and participle, gerund
IRREGULAR: Final[dict[str, tuple[str, str, str]]] = {
    "be": ("is", "was were been", "being"),
    "begin": ("begins", "began begun", "beginning"),
    "bring": ("brings", "brought", "bringing"),
    "build": ("builds", "built", "building"),
    "come": ("comes", "came", "coming"),
    "cut": ("cuts", "cut", "cutting"),
    "do": ("does", "did done", "doing"),
    "draw": ("draws", "drew drawn", "drawing"),
    "feel": ("feels", "felt", "feeling"),
    "fight": ("fights", "fought", "fighting"),
    "find": ("finds", "found", "finding"),
    "get": ("gets", "got", "getting"),
    "give": ("gives", "gave given", "giving"),
    "go": ("goes", "went gone", "going"),
    "have": ("has", "had", "having"),
    "hear": ("hears", "heard", "hearing"),
    "hold": ("holds", "held", "holding"),
    "keep": ("keeps", "kept", "keeping"),
    "know": ("knows", "knew known", "knowing"),
    "lead": ("leads", "led", "leading"),
    "lend": ("lends", "lent", "lending"),
    "lie": ("lies", "lay", "lying"),
    "make": ("makes", "made", "making"),
    "mean": ("means", "meant", "meaning"),
    "meet": ("meets", "met", "meeting"),
    "pay": ("pays", "paid", "paying"),
    "put": ("puts", "put", "putting"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "saw seen", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "set": ("sets", "set", "setting"),
    "show": ("shows", "showed shown", "showing"),
    "speak": ("speaks", "spoke spoken", "speaking"),
    "spend": ("spends", "spent", "spending"),
    "stand": ("stands", "stood", "standing"),
    "take": ("takes", "took taken", "taking"),
    "think": ("thinks", "thought", "thinking"),
    "throw": ("throws", "threw thrown", "throwing"),
    "undergo": ("undergoes", "underwent undergone", "undergoing"),
    "understand": ("understands", "understood", "understanding"),
    "undertake": ("undertakes", "undertook undertaken", "undertaking"),
    "uphold": ("upholds", "upheld", "upholding"),
    "overcome": ("overcomes", "overcame overcome", "overcoming"),
    "write": ("writes", "wrote written", "writing"),
}
DOUBLING: Final = word_set(
    "commit recommit submit permit refer regret plan ban stop step set-up signal equip"
)
VOWELS: Final = "aeiou"


def inflect(verb: str) -> dict[str, Tense]:
    """Give every form of a verb with its tense; a shared form keeps the first of base, third, past.

    Args:
        verb: the base form, one word, lower case.
    """
    third, past, ing = IRREGULAR.get(verb) or (_third(verb), _stem(verb, "e") + "ed", _gerund(verb))
    forms: dict[str, Tense] = {verb: "base", third: "third"}
    if verb == "be":
        forms |= {"am": "base", "are": "base"}
    for word in past.split():
        forms.setdefault(word, "past")
    return forms | {ing: "ing"}


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _stem(verb: str, drop: str) -> str:
    if verb in DOUBLING:
        return verb + verb[-1]
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "i"
    return verb[:-1] if verb.endswith(drop) else verb


def _gerund(verb: str) -> str:
    if verb in DOUBLING:
        return verb + verb[-1] + "ing"
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return (verb[:-1] if silent else verb) + "ing"
