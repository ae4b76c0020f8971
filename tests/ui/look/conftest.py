"""A dressed application, and somewhere to paint."""

from __future__ import annotations

import pytest

from negotiator.paths import resources
from negotiator.ui.look import theme


@pytest.fixture
def dressed(qapp):
    """The theme of an application in light colours; undressed again afterwards."""
    made = theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    theme.complete(qapp, resources())
    qapp.processEvents()
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made._follow)
    qapp.setStyleSheet("")
    made.deleteLater()
