package io.apidirect.persistence.tenancy;

import io.apidirect.application.shared.Tenancy;
import io.apidirect.domain.shared.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.StatelessSession;

/**
 * Settings local to the transaction: PostgreSQL itself forgets them at its end, so a pooled
 * connection can never carry one tenant's name into another's work. Nobody waits for a held row for
 * longer than four seconds, one less than the socket lives.
 */
public final class PostgresTenancy implements Tenancy {

    private static final String SQL =
            "select set_config('apidirect.organization', ?, true), set_config('role', ?, true),"
                    + " set_config('lock_timeout', '4s', true)";
    private static final String NOBODY = "";

    private final StatelessSession session;

    public PostgresTenancy(StatelessSession session) {
        this.session = session;
    }

    @Override
    public void enter(OrganizationId organization) {
        set(organization.value().toString(), "apidirect_app");
    }

    @Override
    public void enterAsPlatform(String reason) {
        set(NOBODY, "apidirect_platform");
    }

    private void set(String organization, String role) {
        session.doWork(connection -> set(connection, organization, role));
    }

    private static void set(Connection connection, String organization, String role)
            throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, organization);
            statement.setString(2, role);
            statement.execute();
        }
    }
}
