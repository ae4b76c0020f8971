"""Long paragraphs in an editor, cut where only the editor sees it.

Qt lays a paragraph out as a whole: one of a megabyte takes it from half a second to minutes. In
several blocks it takes milliseconds. A block that only goes on with the one before is marked, and
joined with it again when the text is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

LONGEST = 4_000  # characters in one block
_GOES_ON = 1
_CUT = "cut"


def put(editor: QPlainTextEdit, text: str) -> None:
    """Show a text."""
    long = has_long_ones(text)
    editor.setProperty(_CUT, long)
    if not long:
        editor.setPlainText(text)
        return
    pieces = [(piece, k > 0) for line in text.split("\n") for k, piece in enumerate(_pieces(line))]
    editor.setPlainText("\n".join(piece for piece, _ in pieces))
    for block, (_, goes_on) in zip(_blocks(editor.document()), pieces, strict=True):
        if goes_on:
            block.setUserState(_GOES_ON)


def text_of(editor: QPlainTextEdit) -> str:
    """Return the text as it was put and typed, no-break spaces too, which Qt gives as blanks."""
    if not editor.property(_CUT):
        return editor.document().toRawText().replace("\u2029", "\n")
    parts: list[str] = []
    for block in _blocks(editor.document()):
        if parts and block.userState() != _GOES_ON:
            parts.append("\n")
        parts.append(block.text())
    return "".join(parts)


def halves(editor: QPlainTextEdit, position: int) -> tuple[str, str]:
    """Return the text before and behind a place, which Qt counts in UTF-16 units."""
    block = editor.document().findBlock(position)
    units = 2 * (position - block.position())
    behind = len(_from(block.text(), units))
    after = block.next()
    while after.isValid():
        behind += len(after.text()) + (after.userState() != _GOES_ON)
        after = after.next()
    whole = text_of(editor)
    return whole[: len(whole) - behind], whole[len(whole) - behind :]


def _from(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[units:].decode("utf-16-le", "surrogatepass")


def has_long_ones(text: str) -> bool:
    """Return whether a text has a paragraph that must be cut."""
    return len(text) > LONGEST and any(len(line) > LONGEST for line in text.split("\n"))


def _pieces(line: str) -> Iterator[str]:
    """Cut a line behind blanks, as far as there are any."""
    while len(line) > LONGEST:
        blank = line.rfind(" ", LONGEST // 2, LONGEST)
        end = LONGEST if blank < 0 else blank + 1
        yield line[:end]
        line = line[end:]
    yield line


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()
