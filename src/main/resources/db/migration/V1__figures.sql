-- What is known before any document is read.

create table area (
    code        text primary key check (code ~ '^[A-Z]{2}$'),
    kind        text not null check (kind in ('NATION', 'STATE', 'DISTRICT', 'TERRITORY')),
    name        text not null unique,
    fips        text unique check (fips ~ '^[0-9]{2}$'),
    gnis        text unique,
    region      text check (region in ('NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST')),
    division    text check (division in ('NEW_ENGLAND', 'MIDDLE_ATLANTIC', 'EAST_NORTH_CENTRAL', 'WEST_NORTH_CENTRAL',
                    'SOUTH_ATLANTIC', 'EAST_SOUTH_CENTRAL', 'WEST_SOUTH_CENTRAL', 'MOUNTAIN', 'PACIFIC')),
    tile_row    integer check (tile_row >= 0),
    tile_column integer check (tile_column >= 0),
    unique (tile_row, tile_column),
    constraint all_but_the_nation_have_a_fips_code check ((kind = 'NATION') = (fips is null)),
    constraint states_and_the_district_have_a_region
        check ((kind in ('STATE', 'DISTRICT')) = (region is not null) and (region is null) = (division is null))
);
create unique index one_nation on area (kind) where kind = 'NATION';

create table population (
    area              text references area,
    year              integer,
    residents         integer not null check (residents > 0),
    residents_vintage text not null,
    children          integer check (children between 1 and residents),
    children_vintage  text,
    primary key (area, year),
    constraint children_have_a_vintage check ((children is null) = (children_vintage is null))
);

create table program (
    code         text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position     integer not null,
    name         text not null unique,
    mission_area text not null,
    description  text not null
);

create table metric (
    code               text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position           integer not null,
    program            text not null references program,
    name               text not null,
    description        text not null,
    unit               text not null,
    period             text not null check (period in ('YEAR', 'TO_DATE')),
    published_for      text[] not null check (cardinality(published_for) > 0),
    part_of            text references metric check (part_of <> code),
    parts_complete_for text[] not null,
    nation_includes    text[] not null,
    notes              text[] not null
);

create table year (
    year integer primary key check (year between 1984 and 2200)
);

-- What documents say. A version is one thing recorded; rows are superseded by a later version, never changed.

create table version (
    number      integer primary key check (number > 0),
    recorded_at timestamptz not null unique,
    cause       text not null
);

create table source (
    code              text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title             text not null,
    publisher         text not null,
    published         text,
    url               text,
    held              text,
    recorded          integer not null references version,
    retracted         integer references version check (retracted > recorded),
    retraction_reason text,
    constraint a_retraction_has_a_reason check ((retracted is null) = (retraction_reason is null))
);

create table document (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    name       text not null,
    form       text not null check (form in ('TEXT', 'HTML', 'PDF', 'CSV')),
    content    bytea not null,
    recorded   integer not null references version,
    superseded integer references version check (superseded > recorded)
);

create table citation (
    document       text not null references document,
    position       integer not null check (position > 0),
    source         text not null references source,
    area           text not null references area,
    metric         text not null references metric,
    year           integer not null references year,
    value          numeric not null check (value >= 0),
    qualifier      text not null
        check (qualifier in ('EXACT', 'ROUNDED', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'APPROXIMATELY')),
    printed        text not null,
    reference_date date,
    kind           text not null check (kind in ('SENTENCE', 'TABLE_CELL')),
    quote          text,
    locator        text,
    notes          text[] not null,
    page           integer check (page > 0),
    line           integer check (line > 0),
    recorded       integer not null references version,
    superseded     integer references version check (superseded > recorded),
    primary key (document, position),
    unique (document, position, area, metric, year),
    constraint a_sentence_is_quoted check (kind <> 'SENTENCE' or quote is not null)
);
create index current_citation on citation (area, metric, year) where superseded is null;
create index citation_of_source on citation (source) where superseded is null;

-- The figure of an area, metric and year rests on the citation that was found the most exact.
create table observation (
    area       text not null references area,
    metric     text not null references metric,
    year       integer not null references year,
    recorded   integer not null references version,
    superseded integer references version check (superseded > recorded),
    document   text not null,
    position   integer not null,
    status     text not null check (status in ('NORMAL', 'ESTIMATED', 'PROVISIONAL', 'TIME_SERIES_BREAK')),
    primary key (area, metric, year, recorded),
    foreign key (document, position, area, metric, year) references citation (document, position, area, metric, year)
);
create unique index one_current_observation on observation (area, metric, year) where superseded is null;

-- Which edition of the bundled catalogue was recorded, so that the same one is not recorded twice.
create table catalogue_edition (
    sha256   text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    recorded integer not null references version
);
