--liquibase formatted sql

--changeset apidirect:account-link-rotation
--comment Where the link stands between two External IDs.
alter table account_link add column rotation jsonb not null default '{"is":"settled"}';
alter table account_link alter column rotation drop default;
