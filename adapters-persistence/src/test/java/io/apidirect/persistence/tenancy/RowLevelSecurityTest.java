package io.apidirect.persistence.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps organisations apart, shown on a table made for the purpose. */
class RowLevelSecurityTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final OrganizationId ours = new OrganizationId(UUID.randomUUID());
    private final OrganizationId theirs = new OrganizationId(UUID.randomUUID());

    @BeforeAll
    static void aTenantTable() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists note (organization_id uuid not null, words text not null);
                    drop policy if exists own_organization on note;
                    drop policy if exists across_organizations on note;
                    select access_rules.tenant_table('note');
                    select access_rules.also_for_platform('note', 'select');
                    """);
        }
    }

    @Test
    void an_organisation_sees_its_own_rows_only() {
        write(ours, "ours");
        write(theirs, "theirs");
        assertEquals(List.of("ours"), DATABASE.in(ours, this::read));
        assertEquals(List.of("theirs"), DATABASE.in(theirs, this::read));
    }

    @Test
    void an_organisation_cannot_write_into_another() {
        assertThrows(
                RuntimeException.class, () -> DATABASE.run(ours, () -> insert(theirs, "smuggled")));
    }

    @Test
    void without_an_organisation_there_is_an_error_instead_of_all_rows() {
        write(ours, "ours");
        assertThrows(RuntimeException.class, () -> DATABASE.inNew(this::read));
    }

    @Test
    void a_transaction_does_not_inherit_the_organisation_of_the_one_before() throws SQLException {
        write(ours, "ours");
        try (var connection = DATABASE.app().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('apidirect.organization', '%s', true)"
                            .formatted(ours.value()));
            statement.executeQuery("select * from note").close();
            connection.commit();
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from note"));
        }
    }

    @Test
    void the_platform_sees_all_rows_where_it_was_let_in() {
        write(ours, "ours");
        write(theirs, "theirs");
        assertTrue(DATABASE.asPlatform(this::read).containsAll(List.of("ours", "theirs")));
        assertThrows(
                RuntimeException.class,
                () ->
                        DATABASE.asPlatform(
                                () -> {
                                    insert(ours, "the platform may only look");
                                    return true;
                                }));
    }

    @Test
    void going_back_to_an_organisation_ends_the_view_of_the_platform() {
        write(ours, "ours");
        write(theirs, "theirs");
        var seen =
                DATABASE.asPlatform(
                        () -> {
                            new PostgresTenancy(DATABASE.session()).enter(ours);
                            return read();
                        });
        assertEquals(List.of("ours"), seen);
    }

    @Test
    void every_table_with_an_organisation_is_guarded_or_known_to_belong_to_the_platform()
            throws SQLException {
        var open =
                column(
                        """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p')
                          and exists (select from pg_attribute a where a.attrelid = c.oid
                                      and a.attname = 'organization_id' and not a.attisdropped)
                          and c.relname not in ('outbox')
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = c.oid))
                        """);
        assertEquals(List.of(), open, "tables without enabled and forced row-level security");
    }

    @Test
    void every_unguarded_table_is_known() throws SQLException {
        var open =
                column(
                        """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity) order by 1
                        """);
        assertEquals(
                List.of(
                        "databasechangelog",
                        "databasechangeloglock",
                        "outbox",
                        "outbox_delivery",
                        "scheduled_tasks"),
                open,
                "a new table that no organisation owns is added here, with thought");
    }

    @Test
    void the_app_owns_nothing_and_cannot_pass_row_level_security() throws SQLException {
        assertEquals(
                List.of(),
                column(
                        """
                        select relname from pg_class where relowner in
                          (select oid from pg_roles where rolname in ('apidirect_app', 'apidirect_platform'))
                        """));
        assertEquals(
                List.of(),
                column(
                        """
                        select rolname from pg_roles where rolname in ('apidirect_app', 'apidirect_platform')
                          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                        """));
        assertFalse(
                column("select rolname from pg_roles where rolname = 'apidirect_app'").isEmpty());
    }

    private void write(OrganizationId organization, String words) {
        DATABASE.run(organization, () -> insert(organization, words));
    }

    private void insert(OrganizationId organization, String words) {
        DATABASE.session()
                .createNativeMutationQuery("insert into note values (:organization, :words)")
                .setParameter("organization", organization.value())
                .setParameter("words", words)
                .executeUpdate();
    }

    private List<String> read() {
        return DATABASE.session()
                .createNativeQuery("select words from note", String.class)
                .getResultList();
    }

    private static List<String> column(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new java.util.ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
