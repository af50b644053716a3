--liquibase formatted sql

--changeset apidirect:aws-call
--comment Calls in customers' accounts: added and forgotten, never changed.
create table aws_call (
  id uuid primary key,
  organization_id uuid not null,
  link_id uuid not null,
  session text not null,
  subject text not null,
  actor text not null,
  service text not null,
  action text not null,
  region text not null,
  at timestamptz not null,
  took_millis integer not null,
  outcome text not null,
  request_id text not null
);
create index aws_call_newest on aws_call (organization_id, at desc, id desc);
create index aws_call_subject on aws_call (organization_id, subject, at desc, id desc);
create index aws_call_oldest on aws_call (at);
select access_rules.tenant_table('aws_call', 'select, insert, delete');
select access_rules.also_for_platform('aws_call', 'select, delete');
