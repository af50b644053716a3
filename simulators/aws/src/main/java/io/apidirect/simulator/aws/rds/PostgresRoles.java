package io.apidirect.simulator.aws.rds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What a superuser arranges in a PostgreSQL: roles, databases and settings. */
record PostgresRoles(Connection superuser) {

    /** Makes user and database where they are missing, and gives the user this password. */
    void prepare(String user, String password, String name) throws SQLException {
        if (!isThere("pg_roles where rolname", user)) {
            execute("create role %s login createdb createrole".formatted(quoted(user, '"')));
        }
        password(user, password);
        if (!isThere("pg_database where datname", name)) {
            execute("create database %s owner %s".formatted(quoted(name, '"'), quoted(user, '"')));
        }
    }

    void password(String user, String password) throws SQLException {
        execute("alter role %s password %s".formatted(quoted(user, '"'), quoted(password, '\'')));
    }

    /** Makes the server read its files again. */
    void reload() throws SQLException {
        execute("select pg_reload_conf()");
    }

    /** All settings that the server takes; the first that it does not take is told. */
    void tune(Map<String, String> settings) throws SQLException {
        Optional<SQLException> refusal = Optional.empty();
        execute("alter system reset all");
        for (var each : settings.entrySet()) {
            try {
                execute(
                        "alter system set %s = %s"
                                .formatted(
                                        quoted(each.getKey(), '"'), quoted(each.getValue(), '\'')));
            } catch (SQLException refused) {
                refusal = refusal.or(() -> Optional.of(refused));
            }
        }
        reload();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private boolean isThere(String where, String name) throws SQLException {
        try (var statement = superuser.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from %s = %s".formatted(where, quoted(name, '\'')))) {
            return found.next();
        }
    }

    private static String quoted(String text, char mark) {
        return mark + text.replace("" + mark, "" + mark + mark) + mark;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
