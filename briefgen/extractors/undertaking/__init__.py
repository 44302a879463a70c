"""How firm a sentence tells an undertaking: signed, agreed, planned, discussed or failed."""
