--liquibase formatted sql

--changeset apidirect:change-plan
create table change_plan (
  id uuid primary key,
  organization_id uuid not null,
  environment_id uuid not null,
  created_at timestamptz not null,
  snapshot jsonb not null,
  version bigint not null
);
create index change_plan_newest on change_plan (organization_id, created_at desc, id desc);
select access_rules.tenant_table('change_plan');

--changeset apidirect:deployment
create table deployment (
  id uuid primary key,
  organization_id uuid not null,
  environment_id uuid not null,
  project text not null,
  state text not null,
  is_active boolean not null,
  created_at timestamptz not null,
  snapshot jsonb not null,
  version bigint not null
);
create index deployment_newest on deployment (organization_id, created_at desc, id desc);
select access_rules.tenant_table('deployment');

--changeset apidirect:one-change-at-a-time
--comment ONE_CHANGE_AT_A_TIME, also between nodes
create unique index deployment_one_active on deployment (environment_id) where is_active;

--changeset apidirect:deployment-line
create table deployment_line (
  deployment_id uuid not null references deployment (id) on delete cascade,
  sequence bigint not null,
  organization_id uuid not null,
  at timestamptz not null,
  step text not null,
  subject text not null,
  status text not null,
  message text not null,
  primary key (deployment_id, sequence)
);
select access_rules.tenant_table('deployment_line');

--changeset apidirect:running-environment
create table running_environment (
  id uuid primary key,
  organization_id uuid not null,
  is_occupied boolean not null,
  snapshot jsonb not null,
  version bigint not null
);
select access_rules.tenant_table('running_environment');
