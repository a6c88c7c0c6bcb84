-- Who asked for which change, stored or refused. Rows are added, and nothing else. Readers of the data have no access.
create table editor_log (
    number      bigint generated always as identity primary key,
    recorded_at timestamptz not null default clock_timestamp(),
    editor      text not null check (editor <> '' and length(editor) <= 200),
    operation   text not null check (operation in ('IMPORT', 'RETRACTION')),
    subject     text not null check (length(subject) <= 200),
    name        text check (length(name) <= 1000),
    outcome     text not null check (outcome in ('STORED', 'UNCHANGED', 'REFUSED')),
    version     integer not null
);
create trigger append_only before update on editor_log for each row execute function refuse_change();
create trigger no_delete before delete or truncate on editor_log for each statement execute function refuse_change();
