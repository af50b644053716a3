--liquibase formatted sql

--changeset apidirect:waiver
--comment status is as it was decided; that a waiver expired says its end. None is deleted.
create table waiver (
  id uuid primary key,
  organization_id uuid not null,
  environment_id uuid not null,
  rule text not null,
  status text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  snapshot jsonb not null,
  version bigint not null
);
create index waiver_newest on waiver (organization_id, environment_id, created_at desc, id desc);
select access_rules.tenant_table('waiver', 'select, insert, update');
