"""What is pushed: boards shared by many readers, the log as a feed, and permissions checked at each delivery."""
