"""Appearance alone: colours, fonts, style sheet, icons, badges and rich cells.

Nothing here knows a record or a database; rooms pass plain values in. Importing it must cost
only a few milliseconds beyond QtWidgets, because it runs before the first window is painted.
"""
