"""When things happened, as far as the sources say: spans, their relations, lanes, rows, ticks."""
