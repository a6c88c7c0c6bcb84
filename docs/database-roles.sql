-- Three roles, each with no more rights than its work needs. For a superuser, or the owner of the database, in the
-- database that the service is to use: before the first `migrate`, and once more after each `migrate`, because rights
-- on single tables can be given only when the tables are there. It can be run any number of times.
--
--   clearinghouse_owner   owns the tables: runs `migrate`, and nothing else
--   clearinghouse_editor  runs `import`, and a service that takes documents over the network
--   clearinghouse_reader  runs a service that only answers
--
-- The roles are made without passwords. Set them where no history keeps them: \password clearinghouse_owner

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

-- Whoever may connect may read: all of it is published.
grant select on all tables in schema public to clearinghouse_editor, clearinghouse_reader;
alter default privileges for role clearinghouse_owner in schema public
    grant select on tables to clearinghouse_editor, clearinghouse_reader;

-- An editor adds rows and ends them; the catalogue comes with a build, and so with `migrate`. Imports take turns by a
-- lock on the table version, which PostgreSQL gives only to those who could update it; a trigger refuses every update.
do $$
begin
    if to_regclass('public.version') is not null then
        grant insert on version, source, document, citation, observation, retraction, year to clearinghouse_editor;
        grant update (superseded) on document, citation, observation, retraction to clearinghouse_editor;
        grant update on version to clearinghouse_editor;
    end if;
end $$;
