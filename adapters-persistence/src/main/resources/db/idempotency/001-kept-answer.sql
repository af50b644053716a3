--liquibase formatted sql

--changeset apidirect:kept-answer
--comment One row per claimed key; status is null while the first request runs.
create table kept_answer (
  organization_id uuid not null,
  operation text not null,
  key text not null,
  fingerprint text not null,
  claimed_at timestamptz not null,
  lease_end timestamptz not null,
  status int,
  location text,
  media_type text,
  body text,
  secret boolean not null default false,
  primary key (organization_id, operation, key)
);
create index kept_answer_oldest on kept_answer (organization_id, claimed_at);
select access_rules.tenant_table('kept_answer');
