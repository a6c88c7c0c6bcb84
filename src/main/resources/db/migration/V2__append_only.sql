-- History cannot be rewritten: rows come and end in the transaction that begins a version, and nothing
-- else changes or goes.

-- The version that this very transaction began, or null.
create function this_version() returns integer language sql stable as $$
    select max(number) from version where xmin = pg_current_xact_id()::xid
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op);
end $$;

create function allow_only_end() returns trigger language plpgsql as $$
begin
    if old.superseded is not null or new.superseded is null or new.superseded is distinct from this_version()
       or to_jsonb(new) - 'superseded' is distinct from to_jsonb(old) - 'superseded' then
        raise exception '% is append-only: only the end of a current row can be set, and only now', tg_table_name;
    end if;
    return new;
end $$;

create function allow_only_now() returns trigger language plpgsql as $$
begin
    if this_version() is null or new.recorded <> this_version() then
        raise exception '% is append-only: rows are recorded by a version of the same transaction', tg_table_name;
    end if;
    return new;
end $$;

create function allow_only_retraction() returns trigger language plpgsql as $$
begin
    if old.retracted is not null or new.retracted is null or new.retracted is distinct from this_version()
       or to_jsonb(new) - '{retracted,retraction_reason}'::text[]
          is distinct from to_jsonb(old) - '{retracted,retraction_reason}'::text[] then
        raise exception '% is append-only: only a retraction can be added', tg_table_name;
    end if;
    return new;
end $$;

create trigger append_only before update on observation for each row execute function allow_only_end();
create trigger append_only before update on citation for each row execute function allow_only_end();
create trigger append_only before update on document for each row execute function allow_only_end();
create trigger append_only before update on source for each row execute function allow_only_retraction();
create trigger append_only before update on version for each row execute function refuse_change();

create trigger no_delete before delete or truncate on observation for each statement execute function refuse_change();
create trigger no_delete before delete or truncate on citation for each statement execute function refuse_change();
create trigger no_delete before delete or truncate on document for each statement execute function refuse_change();
create trigger no_delete before delete or truncate on source for each statement execute function refuse_change();
create trigger no_delete before delete or truncate on version for each statement execute function refuse_change();

create trigger only_now before insert on observation for each row execute function allow_only_now();
create trigger only_now before insert on citation for each row execute function allow_only_now();
create trigger only_now before insert on document for each row execute function allow_only_now();
create trigger only_now before insert on source for each row execute function allow_only_now();

create trigger append_only before update on catalogue_edition for each row execute function refuse_change();
create trigger no_delete before delete or truncate on catalogue_edition
    for each statement execute function refuse_change();
