--liquibase formatted sql

--changeset apidirect:project
create table project (
  id uuid primary key,
  organization_id uuid not null,
  slug text not null,
  description text not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  version bigint not null
);
create unique index project_slug on project (organization_id, slug) where deleted_at is null;
create index project_newest on project (organization_id, created_at desc, id desc) where deleted_at is null;
select access_rules.tenant_table('project', 'select, insert, update');

--changeset apidirect:environment
--comment variables: name to value. secrets: name to the ARN in the customer's account; never a value.
create table environment (
  id uuid primary key,
  organization_id uuid not null,
  project_id uuid not null references project (id),
  project_slug text not null,
  slug text not null,
  profile text not null,
  account_link_id uuid not null,
  region text not null,
  variables jsonb not null,
  secrets jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  version bigint not null
);
create unique index environment_slug on environment (project_id, slug) where deleted_at is null;
create index environment_newest on environment (project_id, created_at desc, id desc) where deleted_at is null;
select access_rules.tenant_table('environment', 'select, insert, update');
