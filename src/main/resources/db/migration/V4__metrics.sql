-- A total can be broken down in several ways, a series can break, and others than NCMEC count too.
alter table metric
    add column breakdown text,
    add column breaks integer[] not null default '{}',
    add column counted_by text not null default 'NCMEC',
    drop column parts_complete_for,
    drop constraint metric_period_check,
    add constraint metric_period_check check (period in ('YEAR', 'FIRST_HALF', 'TO_DATE')),
    add constraint only_a_part_has_a_breakdown check (breakdown is null or part_of is not null);

-- Of some figures the words of the sentence are not held, and none are made up.
alter table citation drop constraint a_sentence_is_quoted;
