"""The parts of the evidence panel: citations, the form that cites, tags, notes, history."""
