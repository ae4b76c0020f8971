"""A selection of records becomes a `Report` (plain data), the report becomes PDF.

The way of one report: options → `material` (what is read) → `comparison.comparison_report` or
`brief.brief_report` (a `model.Report`: every word of it ready-made, testable to the letter) →
`document` (JSON) → `pdf` (the constant typst template in `resources/report`, which sees the words
as data and never as code). The same report gives the same bytes: nothing here asks the clock.
"""
