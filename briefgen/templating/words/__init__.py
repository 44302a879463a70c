"""The program's own words in a document, in one file a language; dates, lists and country names by CLDR."""
