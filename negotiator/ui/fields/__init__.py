"""Editors: one widget for each shape of field, in forms and in grids alike."""
