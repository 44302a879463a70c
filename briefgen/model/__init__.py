"""What a briefing is: validated, frozen records, and the vocabularies that they draw on."""
