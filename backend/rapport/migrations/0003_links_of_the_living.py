"""Finding living people by a link: how an import recognises those without an e-mail address."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("models", "0002_what_models_cannot_say")]

    operations = [
        ops.RunSQL(
            "CREATE INDEX contact_points_live_link ON contact_points (workspace_id, normalized)"
            " WHERE kind = 'link' AND is_live",
            reverse_sql="DROP INDEX contact_points_live_link",
        )
    ]
