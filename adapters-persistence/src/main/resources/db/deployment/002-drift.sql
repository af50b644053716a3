--liquibase formatted sql

--changeset apidirect:drift-check
create table drift_check (
  id uuid primary key,
  organization_id uuid not null,
  environment_id uuid not null,
  created_at timestamptz not null,
  snapshot jsonb not null,
  version bigint not null
);
create index drift_check_newest on drift_check (environment_id, created_at desc, id desc);
select access_rules.tenant_table('drift_check', 'select, insert, update');
select access_rules.also_for_platform('drift_check', 'select');

--changeset apidirect:drift-check-is-due
--comment The platform lists the environments in which a release serves, to look at each once a day.
select access_rules.also_for_platform('running_environment', 'select');
