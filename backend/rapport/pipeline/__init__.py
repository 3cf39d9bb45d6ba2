"""Jobs, their stages, and the people in them: the board and every verb on a card."""
