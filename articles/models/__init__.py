from .article import Article
from .attention import Reads, Reply, Report
from .bump import Bump
from .conversation import ChangeRequest, Comment
from .edition import Edition
from .event import Event
from .false_alarm import FalseAlarm
from .fingerprint import Fingerprint, PictureBand
from .front import LineupSlot
from .house_rule import HouseRule
from .image import Image
from .references import RevisionImage, RevisionLink
from .revision import Revision
from .search import SearchEntry
from .submission import Submission
from .taxonomy import ArticleTopic, Section, Topic
from .vocabulary import Kind, Stage

__all__ = [
    "Article",
    "ArticleTopic",
    "Bump",
    "ChangeRequest",
    "Comment",
    "Edition",
    "Event",
    "FalseAlarm",
    "Fingerprint",
    "HouseRule",
    "Image",
    "Kind",
    "LineupSlot",
    "PictureBand",
    "Reads",
    "Reply",
    "Report",
    "Revision",
    "RevisionImage",
    "RevisionLink",
    "SearchEntry",
    "Section",
    "Stage",
    "Submission",
    "Topic",
]
