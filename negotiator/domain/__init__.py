"""What a negotiation is: records, values, comparison. No database, no Qt."""
