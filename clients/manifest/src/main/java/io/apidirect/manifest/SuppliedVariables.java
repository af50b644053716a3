package io.apidirect.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an application finds in its environment because of its manifest. */
final class SuppliedVariables {

    private static final List<String> OF_DATABASE =
            List.of("PGHOST", "PGPORT", "PGDATABASE", "PGSSLMODE", "PGUSER", "PGPASSWORD");

    private SuppliedVariables() {}

    static Set<String> of(Manifest manifest) {
        var names = new LinkedHashSet<>(manifest.variables().keySet());
        names.addAll(manifest.secrets());
        names.add("PORT");
        if (wantsDatabase(manifest)) {
            names.addAll(OF_DATABASE);
            if (manifest.build().dockerfile().isEmpty()) {
                names.add("DATABASE_URL");
            }
        }
        return names;
    }

    /** Whoever writes anything about a database wants one. */
    private static boolean wantsDatabase(Manifest manifest) {
        var settings = manifest.settings();
        var enabled = settings.get("database.enabled");
        return enabled == null
                ? settings.keySet().stream().anyMatch(it -> it.startsWith("database."))
                : enabled.equals("true");
    }
}
