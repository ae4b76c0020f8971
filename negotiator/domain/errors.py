"""The world's errors, as opposed to ours.

A `Refused` is not a bug: somebody typed a date that does not exist, a file is locked, a disk is
full. Its text is one sentence that names the thing and says what to do; whoever shows it to the
person (window, command line) shows that sentence and nothing else.
"""

from __future__ import annotations


class Refused(ValueError):
    """What was asked cannot be done, for a reason the person can act on.

    `field` names the record's field that was at fault, where one was, so that a form can put the
    sentence beside it.
    """

    def __init__(self, sentence: str, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field
