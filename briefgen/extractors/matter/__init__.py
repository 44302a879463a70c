"""What an article is about: its title, topics, origins, and what belongs to another story."""
