--liquibase formatted sql

--changeset apidirect:row-level-security splitStatements:false
--comment How a table becomes a tenant table. Every later changelog calls these and writes no policy by hand.
create schema access_rules;
revoke all on schema access_rules from public;
revoke create on schema public from public;
grant usage on schema public to apidirect_app, apidirect_platform;

-- The organisation in whose name the transaction runs. Raises where none is set: an error, not "all rows".
create function public.current_organization() returns uuid language sql stable
  as $$ select current_setting('apidirect.organization')::uuid $$;

-- A table with the column organization_id: the app sees and changes the rows of the current organisation only.
create function access_rules.tenant_table(name regclass, privileges text default 'select, insert, update, delete') returns void language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_organization on %s to apidirect_app
                    using (organization_id = current_organization()) with check (organization_id = current_organization())', name);
  execute format('grant %s on %s to apidirect_app', privileges, name);
end
$$;

-- Lets the platform look across organisations in this tenant table, with these privileges.
create function access_rules.also_for_platform(name regclass, privileges text) returns void language plpgsql
as $$
begin
  execute format('create policy across_organizations on %s to apidirect_platform using (true) with check (true)', name);
  execute format('grant %s on %s to apidirect_platform', privileges, name);
end
$$;

-- A table that belongs to no organisation.
create function access_rules.platform_table(name regclass, privileges text) returns void language plpgsql
as $$
begin
  execute format('grant %s on %s to apidirect_app, apidirect_platform', privileges, name);
end
$$;
