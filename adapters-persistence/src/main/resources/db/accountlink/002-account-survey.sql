--liquibase formatted sql

--changeset apidirect:account-survey
--comment What was last seen of the safeguards of a link's account.
create table account_survey (
  account_link_id uuid primary key,
  organization_id uuid not null,
  survey jsonb not null
);
select access_rules.tenant_table('account_survey', 'select, insert, update');
