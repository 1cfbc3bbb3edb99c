"""Names change past the workflow: what holds an old one is marked, and made anew by the worker."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0005_search'),
    ]

    operations = [
        migrations.AddField(
            model_name='searchentry',
            name='renamed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name='searchentry',
            index=models.Index(condition=models.Q(('renamed_at__isnull', False)), fields=['renamed_at', 'article'], name='search_renamed'),
        ),
    ]
