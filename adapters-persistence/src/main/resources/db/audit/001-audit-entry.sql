--liquibase formatted sql

--changeset apidirect:audit-entry
--comment Append only: nobody at work may change or delete an entry.
create table audit_entry (
  organization_id uuid not null,
  sequence bigint not null,
  event_id uuid not null,
  name text not null,
  subject text not null,
  actor text not null,
  at timestamptz not null,
  seal text not null,
  primary key (organization_id, sequence),
  unique (organization_id, event_id)
);
create index audit_entry_newest on audit_entry (organization_id, at desc, event_id desc);
select access_rules.tenant_table('audit_entry', 'select, insert');
