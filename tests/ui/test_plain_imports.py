from __future__ import annotations

import builtins

import pytest
from PySide6.QtCore import QObject

from negotiator.ui.plain_imports import plain_imports


def test_imports_are_watched_again_afterwards() -> None:
    assert QObject is not None
    watched = builtins.__import__
    with plain_imports():
        assert builtins.__import__ is builtins.__orig_import__
    assert builtins.__import__ is watched


def test_after_an_error_too() -> None:
    watched = builtins.__import__
    with pytest.raises(ModuleNotFoundError), plain_imports():
        __import__("no_such_module")
    assert builtins.__import__ is watched
