-- Sets the passwords of the roles of docs/database-roles.sql, which compose.yaml reads from docker/.env.
\getenv owner OWNER_PASSWORD
\getenv editor EDITOR_PASSWORD
alter role clearinghouse_owner password :'owner';
alter role clearinghouse_editor password :'editor';
