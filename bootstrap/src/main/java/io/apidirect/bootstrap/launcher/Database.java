package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Where the server finds its PostgreSQL.
 *
 * @param url JDBC address
 * @param ownerPassword of the role apidirect_owner
 * @param appPassword of the role apidirect_app
 */
record Database(String url, String ownerPassword, String appPassword) {

    /** The external one that the settings name; it must answer, as both roles. */
    static Database external(Settings settings, String url) {
        var missing =
                List.of(Settings.DATABASE_OWNER_PASSWORD, Settings.DATABASE_APP_PASSWORD).stream()
                        .filter(password -> settings.find(password).isEmpty())
                        .map(
                                password ->
                                        password.variable()
                                                + " is needed with APIDIRECT_DATABASE_URL")
                        .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(String.join("\n", missing));
        }
        var database =
                new Database(
                        url,
                        settings.the(Settings.DATABASE_OWNER_PASSWORD),
                        settings.the(Settings.DATABASE_APP_PASSWORD));
        database.requireAnswer("apidirect_owner", database.ownerPassword);
        database.requireAnswer("apidirect_app", database.appPassword);
        return database;
    }

    private void requireAnswer(String role, String password) {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", "5");
        try (var connection = DriverManager.getConnection(url, login)) {
            connection.setReadOnly(true);
        } catch (SQLException refused) {
            throw new CannotStart(
                    "PostgreSQL at %s does not let %s in: %s (docs/server-settings.md says how to prepare it)"
                            .formatted(url, role, refused.getMessage()),
                    refused);
        }
    }
}
