from __future__ import annotations

from negotiator.domain.fingerprints import fingerprint


def test_the_fingerprint_is_the_sha_256_of_the_utf_8_text() -> None:
    # printf هدنة | sha256sum
    assert fingerprint("هدنة") == (
        "b374fa46495af283af4cea87a85e49a22fbaca844276e169518c1dbcf398e711"
    )


def test_no_text_has_no_fingerprint() -> None:
    assert fingerprint("") == ""


def test_one_letter_changes_the_fingerprint() -> None:
    assert fingerprint("a pause") != fingerprint("a pause.")
