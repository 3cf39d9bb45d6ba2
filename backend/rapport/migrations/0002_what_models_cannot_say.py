"""What Tortoise's models cannot say: collations, the log's order, partial and trigram indexes, foreign keys' speed."""

from tortoise import migrations
from tortoise.migrations import operations as ops

FORWARD = (
    # Ranks are compared by their bytes, whatever the database's locale ("Zz" before "a0").
    'ALTER TABLE applications ALTER COLUMN rank TYPE varchar(400) COLLATE "C"',
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    # The order of the log: the transaction that wrote an entry, and the entry's place in it.
    "ALTER TABLE activities ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY",
    "ALTER TABLE activities ADD COLUMN transaction xid8 NOT NULL DEFAULT pg_current_xact_id()",
    "CREATE INDEX activities_feed ON activities (workspace_id, transaction, sequence)",
    "CREATE INDEX activities_timeline ON activities (candidate_id, at DESC, sequence DESC)",
    "CREATE INDEX activities_job ON activities (job_id, at DESC, sequence DESC) WHERE job_id IS NOT NULL",
    "CREATE INDEX activities_latest ON activities (workspace_id, at DESC, sequence DESC)",
    "CREATE INDEX activities_batch ON activities (batch_id) WHERE batch_id IS NOT NULL",
    # A normalised e-mail is unique among living people only: archived and merged ones never block anybody.
    "CREATE UNIQUE INDEX contact_points_live_email ON contact_points (workspace_id, normalized)"
    " WHERE kind = 'email' AND is_live",
    "CREATE INDEX contact_points_candidate ON contact_points (candidate_id, position)",
    "CREATE INDEX candidates_by_name ON candidates (workspace_id, name_sort_key, id) WHERE archived_at IS NULL",
    "CREATE INDEX candidates_by_creation ON candidates (workspace_id, created_at DESC, id DESC) WHERE archived_at IS NULL",
    "CREATE INDEX candidates_by_update ON candidates (workspace_id, updated_at DESC, id DESC) WHERE archived_at IS NULL",
    "CREATE INDEX candidates_search ON candidates USING gin (search_text gin_trgm_ops)",
    "CREATE INDEX candidates_owner ON candidates (owner_id) WHERE owner_id IS NOT NULL",
    # No two cards of a stage share a place.
    "CREATE UNIQUE INDEX applications_place ON applications (stage_id, rank) WHERE status IN ('active', 'hired')",
    "CREATE INDEX applications_board ON applications (job_id, rank, id) WHERE status IN ('active', 'hired')",
    "CREATE INDEX applications_waiting ON applications (workspace_id, promised_at, id)"
    " WHERE status = 'active' AND turn = 'ours'",
    "INSERT INTO instance (id, epoch, created_at) VALUES (1, gen_random_uuid(), now())",
)

BACKWARD = (
    "DELETE FROM instance",
    "DROP INDEX applications_waiting, applications_board, applications_place, candidates_owner, candidates_search,"
    " candidates_by_update, candidates_by_creation, candidates_by_name, contact_points_candidate,"
    " contact_points_live_email, activities_batch, activities_latest, activities_job, activities_timeline,"
    " activities_feed",
    "ALTER TABLE activities DROP COLUMN transaction, DROP COLUMN sequence",
    "ALTER TABLE applications ALTER COLUMN rank TYPE varchar(400)",
)


class Migration(migrations.Migration):
    dependencies = [("models", "0001_initial")]

    operations = [ops.RunSQL(list(FORWARD), list(BACKWARD))]
