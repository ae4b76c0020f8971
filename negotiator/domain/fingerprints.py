"""The fingerprint of a source's saved text: shows later that not a letter of it has changed."""

from __future__ import annotations

from hashlib import sha256


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, as 64 hexadecimal digits; "" for no text."""
    return sha256(text.encode("utf-8")).hexdigest() if text else ""
