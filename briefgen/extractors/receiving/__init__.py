"""Reactions: who receives the matter how."""
