"""Numbers of list items as a page shows them."""

_LETTERS = 26
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def write_label(style: str, number: int) -> str:
    """Write the number of an HTML list item: "3.", "c.", "iii."."""
    if style in ("a", "A"):
        letter = write_letter(number)
        return f"{letter if style == 'a' else letter.upper()}."
    if style in ("i", "I"):
        roman = write_roman(number)
        return f"{roman if style == 'i' else roman.upper()}."
    return f"{number}."


def write_letter(number: int) -> str:
    """Write 1 as "a", 27 as "aa" (twice the letter, as word processors do)."""
    rounds, index = divmod(max(number, 1) - 1, _LETTERS)
    return chr(ord("a") + index) * min(rounds + 1, 3)


def write_roman(number: int) -> str:
    """Write a small roman numeral."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * min(count, 9)
    return written
