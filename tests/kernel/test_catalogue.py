"""The catalogue shows each change of the schema, the same on every server."""

from rapport.kernel.catalogue import catalogue, unwritten_changes
from rapport.kernel.reach import reach


async def change(address, sql):
    async with reach(address) as connection:
        await connection.execute(sql)


async def test_every_kind_of_change_shows(database_address):
    before = set((await catalogue(database_address)).splitlines())
    await change(
        database_address,
        """
        CREATE TYPE mood AS ENUM ('glad', 'sad');
        CREATE TABLE extra (
            id integer PRIMARY KEY,
            name text COLLATE "C" NOT NULL DEFAULT 'x',
            upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
            mood mood CHECK (mood <> 'sad')
        );
        CREATE INDEX extra_name ON extra (lower(name));
        CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER extra_nothing BEFORE INSERT ON extra FOR EACH ROW EXECUTE FUNCTION nothing();
        """,
    )
    after = set((await catalogue(database_address)).splitlines())
    assert before - after == set()
    assert sorted(after - before) == [
        "enum mood glad, sad",
        "function CREATE OR REPLACE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS $function$BEGIN"
        " RETURN NEW; END$function$ ",
        "table extra column id integer not null",
        "table extra column mood mood",
        "table extra column name text not null collate C default 'x'::text",
        "table extra column upper_name text generated upper(name)",
        "table extra constraint extra_mood_check CHECK ((mood <> 'sad'::mood))",
        "table extra constraint extra_pkey PRIMARY KEY (id)",
        "table extra index CREATE INDEX extra_name ON public.extra USING btree (lower(name))",
        "table extra index CREATE UNIQUE INDEX extra_pkey ON public.extra USING btree (id)",
        "table extra trigger CREATE TRIGGER extra_nothing BEFORE INSERT ON public.extra FOR EACH ROW EXECUTE FUNCTION"
        " nothing()",
    ]


async def test_it_is_the_same_on_every_engine(database_address, any_database_address):
    assert await catalogue(any_database_address) == await catalogue(database_address)


async def test_the_models_hold_nothing_that_no_migration_makes(database_address):
    assert await unwritten_changes(database_address) == []
