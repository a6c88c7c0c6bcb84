-- Gives the roles of docs/database-roles.sql the passwords that compose.yaml has from docker/.env.
\getenv owner OWNER_PASSWORD
\getenv editor EDITOR_PASSWORD
alter role clearinghouse_owner password :'owner';
alter role clearinghouse_editor password :'editor';
