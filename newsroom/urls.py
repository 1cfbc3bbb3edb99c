from django.urls import include, path
from django.views.i18n import set_language

from newsroom.arrival import arrival
from newsroom.desk.admin import site as desk_admin
from newsroom.health import healthz, readyz
from newsroom.media import media

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("media/<path:path>", media, name="media"),
    path("accounts/language/", set_language, name="set_language"),
    path("accounts/arrival/", arrival, name="arrival"),
    path("accounts/", include("allauth.urls")),
    path("studio/", include("newsroom.studio.urls")),
    path("desk/admin/", desk_admin.urls),
    path("desk/", include("newsroom.desk.urls")),
    # Last: it takes any word that no other face has claimed for a section.
    path("", include("newsroom.reader.urls")),
]

handler404 = "newsroom.reader.views.words.not_found"
