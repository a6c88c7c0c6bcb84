-- What a document has beside its figures; null where it was imported before this was recorded.
alter table document add column unread text[];
