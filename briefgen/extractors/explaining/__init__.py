"""Why a statement stands where it stands, in plain words."""
