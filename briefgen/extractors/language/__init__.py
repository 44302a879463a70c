"""Words, sentences, tense: what English is made of, whatever it tells."""
