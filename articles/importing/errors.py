"""What cannot be imported at all, each with one sentence for the person who tried."""


class ImportRefused(ValueError):
    """The material is not text we can read; nothing was changed."""
