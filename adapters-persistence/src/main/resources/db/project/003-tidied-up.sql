--liquibase formatted sql

--changeset apidirect:environment-tidied-up
--comment What a deleted environment still refers to waits for its deletion. So far it was deleted before.
update environment set secrets = '{"byName": {}}' where deleted_at is not null;
create index environment_deleted on environment (organization_id, project_slug, slug) where deleted_at is not null;
