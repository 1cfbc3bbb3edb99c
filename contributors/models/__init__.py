from .account import Account
from .consent import Consent
from .editor import Editor
from .verification import Verification
from .writer import Badge, Writer

__all__ = ["Account", "Badge", "Consent", "Editor", "Verification", "Writer"]
