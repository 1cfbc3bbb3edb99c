from django.urls import path

from .views import conversation, queue, review, text, verbs, versions

app_name = "desk"
urlpatterns = [
    path("", queue.pieces, {"tab": "waiting"}, name="waiting"),
    path("mine/", queue.pieces, {"tab": "mine"}, name="mine"),
    path("all/", queue.pieces, {"tab": "all"}, name="all"),
    path("claim-next/", queue.claim_next, name="claim_next"),
    path("pieces/<int:pk>/", review.review, name="review"),
    path("pieces/<int:pk>/versions/", versions.versions, name="versions"),
    path("pieces/<int:pk>/remarks/", conversation.remark, name="remark"),
    path("pieces/<int:pk>/remarks/<int:remark>/resolve/", conversation.resolve, name="resolve"),
    path("pieces/<int:pk>/claim/", verbs.claim, name="claim"),
    path("pieces/<int:pk>/release/", verbs.release, name="release"),
    path("pieces/<int:pk>/edit/", text.edit, name="edit"),
    path("pieces/<int:pk>/request-changes/", verbs.request_changes, name="request_changes"),
    path("pieces/<int:pk>/decline/", verbs.decline, name="decline"),
    path("pieces/<int:pk>/approve/", verbs.approve, name="approve"),
    path("pieces/<int:pk>/schedule/", verbs.schedule, name="schedule"),
    path("pieces/<int:pk>/unschedule/", verbs.unschedule, name="unschedule"),
    path("pieces/<int:pk>/publish/", verbs.publish, name="publish"),
    path("pieces/<int:pk>/reopen/", verbs.reopen, name="reopen"),
    path("pieces/<int:pk>/revise/", verbs.revise, name="revise"),
    path("pieces/<int:pk>/discard/", verbs.discard, name="discard"),
    path("pieces/<int:pk>/correct/", text.correct, name="correct"),
    path("pieces/<int:pk>/retract/", verbs.retract, name="retract"),
    path("pieces/<int:pk>/reinstate/", verbs.reinstate, name="reinstate"),
]
