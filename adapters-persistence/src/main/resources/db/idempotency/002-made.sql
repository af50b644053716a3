--liquibase formatted sql

--changeset apidirect:kept-answer-made
--comment Identity of what the request makes, the same for a second run.
alter table kept_answer add column made uuid not null default gen_random_uuid();
alter table kept_answer alter column made drop default;
