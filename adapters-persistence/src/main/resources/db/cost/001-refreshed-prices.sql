--liquibase formatted sql

--changeset apidirect:refreshed-prices
create table refreshed_prices (
  id uuid primary key,
  organization_id uuid not null,
  region text not null,
  refreshed_at timestamptz not null,
  answer jsonb not null,
  version bigint not null
);
create unique index refreshed_prices_region on refreshed_prices (organization_id, region);

--changeset apidirect:refreshed-prices-tenancy
select access_rules.tenant_table('refreshed_prices', 'select, insert, update');
