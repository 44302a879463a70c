"""Countries, their peoples, seats of power and organisations."""
