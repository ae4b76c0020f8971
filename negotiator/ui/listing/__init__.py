"""Lists of records: the left part of a room. Filtered, sorted and paged by the database."""
