"""The schema of the database, one step a file, applied in order by `rapport migrate`."""
