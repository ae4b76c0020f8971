"""Grids of parts: a round's delegates, a proposal's terms. The last, empty row adds."""
