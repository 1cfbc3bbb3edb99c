"""Who may do what with a piece: the one place, read by the workflow and by every face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from articles.exceptions import NotAllowed, OwnPiece, Suspended
from articles.models import Stage
from articles.transitions import NEEDS_LIVE, TABLE, Role, Verb

if TYPE_CHECKING:
    from articles.models import Article
    from contributors.models import Account


def is_writer(account: Account, article: Article) -> bool:
    return article.writer.account_id == account.pk


def reviews(account: Account, article: Article) -> bool:
    """Whether the account is an editor on duty for the piece's section (own pieces aside)."""
    editor = account.editor_on_duty
    if editor is None:
        return False
    if editor.is_chief:
        return True
    return article.section_id is not None and article.section_id in editor.section_ids


def roles(account: Account | None, article: Article) -> frozenset[Role]:
    """Every role the account has towards the piece; ``None`` is the clock."""
    if account is None:
        return frozenset({Role.CLOCK})
    held: set[Role] = set()
    if is_writer(account, article):
        held.add(Role.WRITER)
    elif reviews(account, article):
        held.add(Role.EDITOR)
        if article.holder_id == account.editor.pk:
            held.add(Role.HOLDER)
        if account.editor.is_chief:
            held.add(Role.CHIEF)
    return frozenset(held)


def require(account: Account | None, verb: Verb, article: Article) -> None:
    """Raise the named error that says why the account may not make this move."""
    if verb is Verb.RELEASE and account is not None and _has_in_hand(account, article):
        return  # also when the piece has meanwhile gone to a section that is not theirs
    held = roles(account, article)
    if not held & TABLE[verb].who:
        if account is not None and Role.WRITER in held and account.editor_on_duty is not None:
            raise OwnPiece
        raise NotAllowed
    if account is None:
        return
    if verb in {Verb.SUBMIT, Verb.APPEAL} and article.writer.suspended_at is not None:
        raise Suspended(article.writer.suspended_reason)
    if verb in {Verb.CLAIM, Verb.REOPEN}:
        _require_another_judge(account, article)
    if verb is Verb.CLAIM:
        _require_claimable(account, article)


def _has_in_hand(account: Account, article: Article) -> bool:
    editor = account.editor_on_duty
    return editor is not None and article.holder_id == editor.pk and not is_writer(account, article)


def _require_another_judge(account: Account, article: Article) -> None:
    """An appeal is for somebody else to decide, by whatever door the piece comes."""
    if article.appealed_at is not None and article.declined_by_id == account.editor.pk:
        raise NotAllowed(_("You have already decided on this piece; another editor has to look at it."))


def _require_claimable(account: Account, article: Article) -> None:
    editor = account.editor
    if article.endorsed_hash != "" and article.endorsed_by_id == editor.pk:
        raise NotAllowed(_("You have already decided on this piece; another editor has to look at it."))
    if article.assigned_to_id not in (None, editor.pk) and not editor.is_chief:
        raise NotAllowed(_("This piece is assigned to a colleague."))


def may(account: Account | None, verb: Verb, article: Article) -> bool:
    """Whether the move is legal now and this account may make it."""
    rule = TABLE[verb]
    if Stage(article.stage) not in rule.sources or (verb in NEEDS_LIVE and article.live_id is None):
        return False
    if verb is Verb.APPEAL and article.appealed_at is not None:
        return False
    try:
        require(account, verb, article)
    except NotAllowed:
        return False
    return True


def legal_verbs(account: Account | None, article: Article) -> list[Verb]:
    """The moves this account may make now, in the table's order: what a face shows as buttons."""
    return [verb for verb in TABLE if may(account, verb, article)]
