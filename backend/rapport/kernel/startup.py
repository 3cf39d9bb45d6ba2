"""Refusing to start, in a sentence that says what to do."""


class StartRefused(Exception):
    """Something outside the program is wrong and a person has to act.

    The message is the whole of what they are shown: what is wrong, then what to do. The command line prints
    it without a traceback and exits with `exit_code`.
    """

    exit_code = 1
