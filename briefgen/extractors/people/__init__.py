"""Who is named, in which office, for which country; who speaks."""
