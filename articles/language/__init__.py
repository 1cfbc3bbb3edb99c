"""What the checks know of Indonesian: word lists beside this file, words and sentences, headline case."""

from .lists import house_terms, word_list
from .segments import Span, sentences, words
from .slips import stray_letter
from .titlecase import miscased, title_case

__all__ = ["Span", "house_terms", "miscased", "sentences", "stray_letter", "title_case", "word_list", "words"]
