--liquibase formatted sql

--changeset apidirect:environment-safeguards
--comment Who approves and who executes changes. What is there already gets the default of its profile.
alter table environment add column approval text not null default 'REQUESTER';
alter table environment add column execution text not null default 'PLATFORM';
update environment set approval = 'ADMIN' where profile = 'PROD';
