package io.apidirect.domain.compliance;

import java.util.List;
import java.util.Set;

/**
 * A check that a template, or the account, can decide.
 *
 * @param id stable name, in words joined by hyphens
 * @param sentence what must hold
 * @param reason what may happen otherwise
 */
public record ComplianceRule(
        String id,
        Concern concern,
        Controls controls,
        String sentence,
        String reason,
        Judge judge) {

    /** What rules are grouped by. */
    public enum Concern {
        ENCRYPTION("Encryption at rest"),
        TRANSPORT("Encryption on the way"),
        LOGGING("Records"),
        NETWORK("Network"),
        DATA("Backups and keeping of data"),
        CHANGE("Changes and weaknesses"),
        IDENTITY("Who may do what"),
        AVAILABILITY("Availability"),
        MONITORING("Watching"),
        ACCOUNT("The AWS account as a whole");

        private final String title;

        Concern(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The resource types it looks at. */
    public Set<String> types() {
        return judge.types();
    }

    /** What it sees; nothing where no such resource is made. */
    public List<Sighting> judge(Estate estate) {
        return judge.judge(estate);
    }

    public boolean serves(Framework framework) {
        return controls.of(framework).isPresent();
    }
}
