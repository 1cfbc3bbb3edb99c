"""Let the database itself refuse to alter or delete an event; only the outbox mark may be set."""

from django.db import migrations

KEPT = [
    "id", "article_id", "number", "verb", "from_stage", "to_stage", "actor_id", "revision_id", "revision_hash",
    "reason", "note", "data", "at", "previous_hash", "hash",
]

SQLITE = [
    f"""CREATE TRIGGER event_never_altered BEFORE UPDATE OF {", ".join(f'"{name}"' for name in KEPT)}
    ON articles_event BEGIN SELECT RAISE(ABORT, 'events are never altered'); END""",
    """CREATE TRIGGER event_never_deleted BEFORE DELETE ON articles_event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION articles_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'events are never altered or deleted' USING ERRCODE = 'restrict_violation'; END $$""",
    f"""CREATE TRIGGER event_never_altered BEFORE UPDATE OF {", ".join(f'"{name}"' for name in KEPT)}
    ON articles_event FOR EACH ROW EXECUTE FUNCTION articles_event_refuse()""",
    """CREATE TRIGGER event_never_deleted BEFORE DELETE ON articles_event
    FOR EACH ROW EXECUTE FUNCTION articles_event_refuse()""",
]


def forwards(apps, editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(statement)


def backwards(apps, editor):
    suffix = " ON articles_event" if editor.connection.vendor == "postgresql" else ""
    for name in ("event_never_altered", "event_never_deleted"):
        editor.execute(f"DROP TRIGGER {name}{suffix}")
    if suffix:
        editor.execute("DROP FUNCTION articles_event_refuse()")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_content")]
    operations = [migrations.RunPython(forwards, backwards, elidable=False)]
