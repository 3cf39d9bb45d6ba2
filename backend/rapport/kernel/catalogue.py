"""The schema of a database as text, to compare what migrations make with what is committed and with the models."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.schema_generator.state import State

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import tortoise_config
from rapport.kernel.reach import reach

# Objects that extensions or procrastinate bring are theirs to keep in order. Of constraints, NOT NULL is part of the
# column here: PostgreSQL 18 lists it in pg_constraint, earlier ones do not.
CATALOGUE = """
WITH own AS (
    SELECT c.oid, c.relname, c.relkind FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace
      AND c.relname NOT LIKE 'procrastinate%'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
)
SELECT entry FROM (
    SELECT format('table %s column %s %s%s%s%s', own.relname, a.attname, format_type(a.atttypid, a.atttypmod),
               CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
               CASE WHEN a.attcollation NOT IN (0, 100) THEN ' collate ' || co.collname ELSE '' END,
               CASE WHEN a.attgenerated <> '' THEN ' generated ' || pg_get_expr(d.adbin, d.adrelid)
                    WHEN a.attidentity <> '' THEN ' identity'
                    WHEN d.adbin IS NOT NULL THEN ' default ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END) AS entry
    FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_collation co ON co.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE own.relkind IN ('r', 'p')
  UNION ALL
    SELECT format('table %s constraint %s %s', own.relname, k.conname, pg_get_constraintdef(k.oid))
    FROM own JOIN pg_constraint k ON k.conrelid = own.oid WHERE k.contype <> 'n'
  UNION ALL
    SELECT format('table %s index %s', t.relname, pg_get_indexdef(i.indexrelid))
    FROM pg_index i JOIN own t ON t.oid = i.indrelid
  UNION ALL
    SELECT format('table %s trigger %s', own.relname, pg_get_triggerdef(t.oid))
    FROM own JOIN pg_trigger t ON t.tgrelid = own.oid AND NOT t.tgisinternal
  UNION ALL
    SELECT format('sequence %s', relname) FROM own WHERE relkind = 'S'
  UNION ALL
    SELECT format('view %s %s', relname, pg_get_viewdef(oid)) FROM own WHERE relkind IN ('v', 'm')
  UNION ALL
    SELECT format('function %s', regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g'))
    FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND p.proname NOT LIKE 'procrastinate%'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
    SELECT format('enum %s %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typname NOT LIKE 'procrastinate%' GROUP BY t.typname
  UNION ALL
    SELECT format('extension %s', extname) FROM pg_extension WHERE extname <> 'plpgsql'
  UNION ALL
    SELECT format('text search configuration %s', cfgname) FROM pg_ts_config
    WHERE cfgnamespace = 'public'::regnamespace
) AS entries ORDER BY entry COLLATE "C"
"""


async def catalogue(address: DatabaseAddress) -> str:
    """One line for each table's column, constraint, index and so on, in an order that no server changes."""
    async with reach(address) as connection:
        rows = await connection.fetch(CATALOGUE)
    return "".join(f"{row['entry']}\n" for row in rows)


async def unwritten_changes(address: DatabaseAddress) -> list[str]:
    """What the models hold and no migration makes yet: nothing, in a repository in order."""
    async with _autodetector(address) as autodetector:
        writers = await autodetector.changes()
    return [operation.describe() for writer in writers for operation in writer.operations]


async def write_migrations(address: DatabaseAddress) -> list[str]:
    """Write what the models hold and no migration makes yet as a new migration; the paths of the new files."""
    async with _autodetector(address) as autodetector:
        return await autodetector.write()


@asynccontextmanager
async def _autodetector(address: DatabaseAddress) -> AsyncIterator[MigrationAutodetector]:
    config = tortoise_config(address)
    async with TortoiseContext() as context:
        await context.init(config=config, init_connections=False)
        assert context.apps is not None
        yield _WithoutProse(context.apps, config["apps"])


class _WithoutProse(MigrationAutodetector):
    """Takes no notice of the models' docstrings, which Tortoise would keep as comments on tables."""

    def _current_state(self) -> State:
        return _without_prose(super()._current_state())

    async def _project_state(self) -> State:
        return _without_prose(await super()._project_state())


def _without_prose(state: State) -> State:
    for model in state.models.values():
        model.options.pop("table_description", None)
    return state
