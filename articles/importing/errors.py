"""What cannot be imported at all, each with one sentence for the person who tried."""

from articles.exceptions import EditorialError


class ImportRefused(EditorialError):
    """The material is not text we can read; nothing was changed."""
