"""A sentence as a briefing's line, in the words of its quotation."""
