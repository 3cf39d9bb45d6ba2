"""People: one record and one timeline each, with contact points, tags, sources and notes."""
