"""Let PostgreSQL know how common most words are: it walks newest first for a common one, and for a rare
one asks the index. Of words it knows nothing about it believes that every two-hundredth text has them."""

from django.db import migrations


def forwards(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE articles_searchentry ALTER COLUMN words SET STATISTICS 1000")


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_search_renamed")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop, elidable=False)]
