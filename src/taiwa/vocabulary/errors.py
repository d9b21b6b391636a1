"""Errors a person can act on: what is wrong, where, and what to do."""


class InputError(Exception):
    """Bad input. The command line prints it as one line and exits with 2.

    Args:
        what: what is wrong, one clause in the reader's words.
        where: file, row or page, as a person would name it; empty when there is no such place.
        remedy: what to do about it.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}. {self.remedy}" if self.remedy else head
