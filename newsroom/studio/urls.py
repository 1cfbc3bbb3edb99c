from django.urls import path

from .views import board, compose, live, moves, people, preview, start, story

app_name = "studio"

urlpatterns = [
    path("", board.board, name="board"),
    path("welcome/", people.welcome, name="welcome"),
    path("profile/", people.profile, name="profile"),
    path("terms/", people.terms, name="terms"),
    path("new/", start.new, name="new"),
    path("new/paste/", start.paste, name="paste"),
    path("pictures/", live.upload, name="upload"),
    path("pieces/<int:pk>/", story.piece, name="piece"),
    path("pieces/<int:pk>/write/", compose.write, name="write"),
    path("pieces/<int:pk>/autosave/", live.autosave, name="autosave"),
    path("pieces/<int:pk>/checks/", live.checks, name="checks"),
    path("pieces/<int:pk>/picture/", compose.picture, name="picture"),
    path("pieces/<int:pk>/preview/", preview.preview, name="preview"),
    path("pieces/<int:pk>/versions/<int:number>/", story.version, name="version"),
    path("pieces/<int:pk>/submit/", moves.submit, name="submit"),
    path("pieces/<int:pk>/withdraw/", moves.withdraw, name="withdraw"),
    path("pieces/<int:pk>/revise/", moves.revise, name="revise"),
    path("pieces/<int:pk>/discard/", moves.discard, name="discard"),
    path("pieces/<int:pk>/appeal/", moves.appeal, name="appeal"),
    path("pieces/<int:pk>/requests/<int:asked>/", moves.answer, name="answer"),
]
