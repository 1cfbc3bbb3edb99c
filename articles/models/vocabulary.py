"""The closed lists of the domain, named as the field names them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where the working copy of a piece stands; what readers see is the live edition, apart from this."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Waiting for an editor")
    IN_REVIEW = "in_review", _("In review")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")
    APPROVED = "approved", _("Approved")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    DECLINED = "declined", _("Declined")
    RETRACTED = "retracted", _("Retracted")


class Kind(models.TextChoices):
    """The type of work, as trust indicators ask it to be named."""

    NEWS = "news", _("News")
    LISTICLE = "listicle", _("Listicle")
    NARRATIVE = "narrative", _("Narrative")
    ANALYSIS = "analysis", _("Analysis")
    OPINION = "opinion", _("Opinion")
    HOW_TO = "how_to", _("How-to")
    SPONSORED = "sponsored", _("Sponsored")


class EditionKind(models.TextChoices):
    PUBLICATION = "publication", _("Publication")
    UPDATE = "update", _("Update")
    CORRECTION = "correction", _("Correction")
    REPLY = "reply", _("Right of reply")
    RETRACTION = "retraction", _("Retraction")
    REINSTATEMENT = "reinstatement", _("Reinstatement")


class RetractionReason(models.TextChoices):
    """The only grounds on which the press guideline lets a published piece be withdrawn."""

    SARA = "sara", _("Ethnicity, religion, race or group")
    DECENCY = "decency", _("Decency")
    CHILD = "child", _("A child's future")
    TRAUMA = "trauma", _("A victim's trauma")
    PRESS_COUNCIL = "press_council", _("Press council ruling")


class DeclineReason(models.TextChoices):
    OFF_TOPIC = "off_topic", _("Not for this newsroom")
    NOT_NEW = "not_new", _("Already covered")
    UNVERIFIED = "unverified", _("Facts could not be verified")
    NOT_ORIGINAL = "not_original", _("Not the writer's own work")
    GUIDELINE = "guideline", _("Against the press guideline")
    UNDISCLOSED_INTEREST = "undisclosed_interest", _("Undisclosed interest or advertising")
    NOT_READY = "not_ready", _("Needs too much work")


class ChangeReason(models.TextChoices):
    ACCURACY = "accuracy", _("Accuracy")
    SOURCE = "source", _("Source missing")
    CLARITY = "clarity", _("Clarity")
    STRUCTURE = "structure", _("Structure")
    STYLE = "style", _("House style")
    PICTURE = "picture", _("Picture or credit")
    ETHICS = "ethics", _("Ethics")
    OTHER = "other", _("Other")
