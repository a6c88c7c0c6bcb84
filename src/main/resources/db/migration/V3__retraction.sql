-- A source that was withdrawn comes back with corrected bytes, so a retraction ends like everything else.

create table retraction (
    source     text not null references source,
    recorded   integer not null references version,
    reason     text not null check (reason ~ '\S'),
    superseded integer references version check (superseded > recorded),
    primary key (source, recorded)
);
create unique index one_current_retraction on retraction (source) where superseded is null;

insert into retraction (source, recorded, reason)
    select code, retracted, retraction_reason from source where retracted is not null;
drop trigger append_only on source;
drop function allow_only_retraction();
alter table source drop column retracted, drop column retraction_reason;

create trigger append_only before update on source for each row execute function refuse_change();
create trigger append_only before update on retraction for each row execute function allow_only_end();
create trigger no_delete before delete or truncate on retraction for each statement execute function refuse_change();
create trigger only_now before insert on retraction for each row execute function allow_only_now();

-- What a version touched is asked for with every document.
create index citation_recorded on citation (recorded);
create index citation_superseded on citation (superseded) where superseded is not null;
