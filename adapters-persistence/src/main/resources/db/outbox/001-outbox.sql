--liquibase formatted sql

--changeset apidirect:outbox
create table outbox (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  name text not null,
  subject text not null,
  organization_id uuid not null,
  actor text not null,
  at timestamptz not null,
  payload jsonb not null,
  published_at timestamptz
);
create index outbox_unpublished on outbox (subject, position) where published_at is null;
select access_rules.platform_table('outbox', 'select, insert, update, delete');

--changeset apidirect:outbox-delivery
--comment One row per event and reaction: a failing reaction is repeated alone. dead_at: given up, an operator must look.
create table outbox_delivery (
  event_id uuid not null references outbox (id) on delete cascade,
  reaction text not null,
  position bigint not null,
  subject text not null,
  attempts int not null default 0,
  due_at timestamptz not null,
  delivered_at timestamptz,
  dead_at timestamptz,
  last_error text,
  primary key (event_id, reaction)
);
create index outbox_delivery_open on outbox_delivery (reaction, subject, position) where delivered_at is null and dead_at is null;
select access_rules.platform_table('outbox_delivery', 'select, insert, update, delete');
