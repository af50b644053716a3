--liquibase formatted sql

--changeset apidirect:account-link
create table account_link (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  aws_account_id text not null,
  region text not null,
  external_id text not null unique,
  created_at timestamptz not null,
  status text not null,
  checked_at timestamptz,
  state jsonb not null,
  version bigint not null
);
create unique index account_link_account on account_link (organization_id, aws_account_id) where status <> 'revoked';
create unique index account_link_name on account_link (organization_id, name) where status <> 'revoked';
create index account_link_newest on account_link (organization_id, created_at desc, id desc);
create index account_link_unchecked on account_link (checked_at) where checked_at is not null;

--changeset apidirect:account-link-one-verified
--comment Across organisations: whoever proves an account afresh breaks the older link first.
create unique index account_link_verified on account_link (aws_account_id) where status = 'verified';

--changeset apidirect:account-link-tenancy
select access_rules.tenant_table('account_link', 'select, insert, update');
select access_rules.also_for_platform('account_link', 'select, update');
