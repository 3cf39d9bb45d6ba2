"""Taking back what one has done, whatever domain it was in."""
