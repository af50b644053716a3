--liquibase formatted sql

--changeset apidirect:custom-domain
create table custom_domain (
  id uuid primary key,
  organization_id uuid not null,
  environment_id uuid not null,
  name text not null,
  place jsonb not null,
  created_at timestamptz not null,
  status text not null,
  state jsonb not null,
  looked_at timestamptz not null,
  next_look timestamptz,
  version bigint not null
);
create unique index custom_domain_one on custom_domain (organization_id, environment_id) where status not in ('leaving', 'removed');
create index custom_domain_environment on custom_domain (organization_id, environment_id);
create index custom_domain_due on custom_domain (next_look) where next_look is not null;

--changeset apidirect:custom-domain-tenancy
select access_rules.tenant_table('custom_domain', 'select, insert, update');
select access_rules.also_for_platform('custom_domain', 'select');
