package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes a fresh PostgreSQL ours, as its superuser; repeating it changes nothing. */
final class DatabaseSetup {

    private static final List<String> WITH_PASSWORD_ONLY =
            List.of(
                    "local all all scram-sha-256",
                    "host all all 127.0.0.1/32 scram-sha-256",
                    "host all all ::1/128 scram-sha-256");

    private final Connection superuser;

    DatabaseSetup(Connection superuser) {
        this.superuser = superuser;
    }

    void createRoles() throws SQLException, IOException {
        try (var script = DatabaseSetup.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is not on the class path");
            }
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void setPassword(String role, String password) throws SQLException {
        execute("alter role %s password '%s'".formatted(role, password));
    }

    void createDatabase(String name) throws SQLException {
        try (var statement = superuser.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '%s'".formatted(name))) {
            if (found.next()) {
                return;
            }
        }
        execute("create database %s owner apidirect_owner".formatted(name));
        execute("revoke all on database %s from public".formatted(name));
        execute("grant connect on database %s to apidirect_app".formatted(name));
    }

    /** From now on nobody gets in without a password, not even from this machine. */
    void requirePasswords(Path data) throws SQLException, IOException {
        Files.write(data.resolve("pg_hba.conf"), WITH_PASSWORD_ONLY);
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
