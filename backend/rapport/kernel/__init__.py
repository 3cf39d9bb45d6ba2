"""What every domain stands on and that knows none of them: the unit of work, the log, the database, the schema."""
