-- Three roles with minimal permissions. Run as a superuser or as the owner of the database, in the service's database:
-- before the first `migrate`, and again after each `migrate`, because permissions on tables need existing tables.
-- It is idempotent.
--
--   clearinghouse_owner   owns the tables; runs only `migrate`
--   clearinghouse_editor  runs `import`, and a service that accepts imports over HTTP
--   clearinghouse_reader  runs a read-only service
--
-- The roles have no passwords yet. Set them without leaving them in a shell history: \password clearinghouse_owner

do $$
declare
    each_role text;
begin
    foreach each_role in array array ['clearinghouse_owner', 'clearinghouse_editor', 'clearinghouse_reader'] loop
        if not exists (select from pg_roles where rolname = each_role) then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole', each_role);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to clearinghouse_owner, clearinghouse_editor, clearinghouse_reader',
        current_database());
end $$;

revoke all on schema public from public;
grant usage, create on schema public to clearinghouse_owner;
grant usage on schema public to clearinghouse_editor, clearinghouse_reader;

-- Every role that may connect may read, because all data is published.
grant select on all tables in schema public to clearinghouse_editor, clearinghouse_reader;
alter default privileges for role clearinghouse_owner in schema public
    grant select on tables to clearinghouse_editor, clearinghouse_reader;

-- The names of editors are for operators and the service that records them.
do $$
begin
    if to_regclass('public.editor_log') is not null then
        revoke all on editor_log from clearinghouse_reader;
        grant insert on editor_log to clearinghouse_editor;
    end if;
end $$;

-- An editor adds rows and ends them; the catalogue comes with a build, and so with `migrate`. Imports are serialized by a
-- lock on the table version. PostgreSQL grants that lock only with the permission to update; a trigger rejects every update.
do $$
begin
    if to_regclass('public.version') is not null then
        grant insert on version, source, document, citation, observation, retraction, year to clearinghouse_editor;
        grant update (superseded) on document, citation, observation, retraction to clearinghouse_editor;
        grant update on version to clearinghouse_editor;
    end if;
end $$;
