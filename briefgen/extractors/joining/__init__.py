"""Several articles told as one: what says the same is joined, what differs is shown, whoever is one person is one."""
