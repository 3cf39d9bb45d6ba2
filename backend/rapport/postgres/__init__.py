"""The embedded PostgreSQL: its programs found, its cluster made, its server started as our own child."""
