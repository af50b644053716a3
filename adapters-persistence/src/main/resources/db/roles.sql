-- The three roles of the platform. Run once by a superuser, in any database; repeating it changes nothing.
-- apidirect_owner     owns the tables and migrates them; not bound by row-level security
-- apidirect_app       the platform at work: owns nothing and cannot pass row-level security
-- apidirect_platform  what apidirect_app becomes, for one transaction, to look across organisations
do $$
begin
  if not exists (select from pg_roles where rolname = 'apidirect_owner') then
    create role apidirect_owner login nosuperuser bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'apidirect_app') then
    create role apidirect_app login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'apidirect_platform') then
    create role apidirect_platform nologin nosuperuser nobypassrls;
  end if;
end
$$;
grant apidirect_platform to apidirect_app with inherit false, set true;
