"""The parts of the Reports room: choices, preview, what to know before a report leaves."""
