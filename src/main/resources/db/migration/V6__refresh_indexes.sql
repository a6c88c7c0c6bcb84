-- A replica that follows reads the rows that were recorded or superseded since its version.
create index observation_recorded on observation (recorded);
create index observation_superseded on observation (superseded) where superseded is not null;
