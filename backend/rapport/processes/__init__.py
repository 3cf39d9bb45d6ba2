"""The processes of an installation: the web server, the worker, and all of it at once."""
