from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "newsroom"

    def ready(self) -> None:
        from newsroom.pagecache import bumps  # models can be imported from here on

        bumps.listen()
