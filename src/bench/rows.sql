-- Generates figures for {{metrics}} metrics (null: the catalogue's), {{years}} years up to 2023 and all areas, recorded
-- as one version like an import. Existing figures stay. Then creates a flat table of the same figures for the peers.
begin;
-- The generated rows are valid; checking each would take minutes.
set local session_replication_role = replica;

insert into metric (code, position, program, name, description, unit, period, published_for, nation_includes, notes)
select 'generated-' || n, n, 'cybertipline', 'Generated ' || n, 'Made for the benchmark.', 'report', 'YEAR',
       '{STATE,DISTRICT,TERRITORY,NATION}', '{}', '{}'
from generate_series((select count(*) + 1 from metric), {{metrics}}) n;

insert into year select generate_series(2024 - {{years}}, 2023) on conflict do nothing;

create temporary table made on commit drop as
select row_number() over (partition by y.year order by m.position, a.code) as position,
       encode(sha256(('bench ' || y.year)::bytea), 'hex') as document,
       'bench-' || y.year as source,
       a.code as area, a.name, m.code as metric, m.name as metric_name, y.year,
       10 + abs(hashtext(a.code || m.code || y.year)) % 99990 as value
from area a, (select * from metric order by position limit {{metrics}}) m, year y
where y.year between 2024 - {{years}} and 2023
  and not exists (select from observation o where o.area = a.code and o.metric = m.code and o.year = y.year);

insert into version select max(number) + 1, clock_timestamp(), 'rows of the benchmark' from version;

insert into catalogue_edition (sha256, recorded)
select encode(sha256('rows of the benchmark'), 'hex'), max(number) from version;

insert into source (code, title, publisher, recorded)
select distinct source, 'Sheets of ' || year, 'Benchmark', (select max(number) from version) from made;

insert into document (sha256, name, form, content, recorded)
select distinct document, source || '.csv', 'CSV', ''::bytea, (select max(number) from version) from made;

insert into citation (document, position, source, area, metric, year, value, qualifier, printed, kind, quote, locator, notes, recorded)
select document, position, source, area, metric, year, value, 'EXACT', to_char(value, 'FM999,999'), 'TABLE_CELL',
       metric_name || ' … ' || name || ' … ' || to_char(value, 'FM999,999'), 'row ' || name, '{}',
       (select max(number) from version)
from made;

insert into observation (area, metric, year, recorded, document, position, status)
select area, metric, year, (select max(number) from version), document, position, 'NORMAL' from made;

create schema bench;
create table bench.figure (
    area text, name text not null, region text, metric text, year integer,
    value double precision not null, qualifier text not null, printed text not null,
    primary key (metric, year, area)
);
insert into bench.figure
select a.code, a.name, a.region, o.metric, o.year, c.value, c.qualifier, c.printed
from observation o join citation c using (document, position) join area a on a.code = o.area
where o.superseded is null and a.kind <> 'NATION';
create index on bench.figure (metric, year, name);

commit;
vacuum analyze;
