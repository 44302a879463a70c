"""Dates as news tells them, resolved against the article's day."""
