"""Where the words of live articles are kept: beside the table that both engines have, what each needs."""

import django.db.models.deletion
from django.db import migrations, models

CREATE = {
    "sqlite": [
        # The ascii tokenizer parts at blanks and leaves all else alone: words are made by articles.search.
        """CREATE VIRTUAL TABLE articles_searchwords USING fts5
        (headline, about, spoken, text, filed, tokenize = "ascii tokenchars '/-_'")""",
        """CREATE TRIGGER searchentry_gone AFTER DELETE ON articles_searchentry
        BEGIN DELETE FROM articles_searchwords WHERE rowid = OLD.key; END""",
    ],
    "postgresql": [
        "ALTER TABLE articles_searchentry ADD COLUMN words tsvector NOT NULL DEFAULT ''",
        # Without a pending list, which every question would have to read from end to end.
        "CREATE INDEX searchentry_words ON articles_searchentry USING gin (words) WITH (fastupdate = off)",
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER searchentry_gone", "DROP TABLE articles_searchwords"],
    "postgresql": ["ALTER TABLE articles_searchentry DROP COLUMN words"],
}


def forwards(apps, editor):
    for statement in CREATE[editor.connection.vendor]:
        editor.execute(statement)


def backwards(apps, editor):
    for statement in DROP[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_page_bumps")]
    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("key", models.BigIntegerField(unique=True)),
            ],
        ),
        migrations.RunPython(forwards, backwards, elidable=False),
    ]
