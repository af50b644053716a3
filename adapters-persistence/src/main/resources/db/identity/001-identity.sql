--liquibase formatted sql

--changeset apidirect:identity-users
--comment A person may belong to several organisations: only the platform sees all, an organisation its own members.
create table users (
  id uuid primary key,
  email text not null constraint users_one_per_email unique,
  password_hash text not null,
  created_at timestamptz not null,
  version bigint not null
);

--changeset apidirect:identity-organization
create table organization (
  organization_id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  version bigint not null
);
create table member (
  organization_id uuid not null references organization,
  user_id uuid not null references users,
  role text not null,
  since timestamptz not null,
  primary key (organization_id, user_id)
);
create index member_of_user on member (user_id, since);
select access_rules.tenant_table('organization', 'select, update');
select access_rules.also_for_platform('organization', 'select, insert');
select access_rules.tenant_table('member');
select access_rules.also_for_platform('member', 'select, insert');

alter table users enable row level security;
alter table users force row level security;
create policy own_members on users for select to apidirect_app
  using (exists (select from member where member.user_id = users.id and member.organization_id = current_organization()));
grant select on users to apidirect_app;
select access_rules.also_for_platform('users', 'select, insert, update');

--changeset apidirect:identity-login-session
create table login_session (
  id uuid primary key,
  organization_id uuid not null references organization,
  user_id uuid not null references users,
  family_hash text not null,
  opened_at timestamptz not null,
  state jsonb not null,
  version bigint not null
);
select access_rules.tenant_table('login_session', 'select');
select access_rules.also_for_platform('login_session', 'select, insert, update');

--changeset apidirect:identity-access-token
create table access_token (
  id uuid primary key,
  organization_id uuid not null references organization,
  holder_id uuid not null references users,
  name text not null,
  role text not null,
  expires_at timestamptz not null,
  public_part text not null unique,
  secret_hash text not null,
  created_at timestamptz not null,
  state jsonb not null,
  version bigint not null
);
create index access_token_newest on access_token (organization_id, created_at desc, id desc);
select access_rules.tenant_table('access_token', 'select, insert, update');
select access_rules.also_for_platform('access_token', 'select');

--changeset apidirect:identity-login-attempt
--comment Counts failures of unknown addresses too, so it keeps a hash and not the address.
create table login_attempt (
  email_hash text primary key,
  failures int not null,
  last_at timestamptz not null
);
create index login_attempt_oldest on login_attempt (last_at);
alter table login_attempt enable row level security;
alter table login_attempt force row level security;
select access_rules.also_for_platform('login_attempt', 'select, insert, update, delete');
