"""Into which section a sentence goes, and what is left out."""
