package io.apidirect.domain.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What compliance profiles switch on where the manifest does not say otherwise. What the profiles
 * then check, and why, is the matter of the compliance feature.
 */
final class ComplianceDemands {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    NetworkSettings.ACCESS_LOGS.path(), "true",
                    NetworkSettings.FLOW_LOGS.path(), "all",
                    OperationSettings.SCAN_ON_PUSH.path(), "true",
                    OperationSettings.MONITORING.path(), "true",
                    DatabaseSettings.DELETION_PROTECTION.path(), "true");

    private static final Map<String, String> OWN_KEYS =
            Map.of(OperationSettings.ENCRYPTION.path(), "customer");

    private ComplianceDemands() {}

    /**
     * @param profiles names joined by commas; unknown ones demand nothing
     */
    static Map<String, String> of(String profiles) {
        var demanded = new TreeMap<String, String>();
        if (!profiles.isEmpty()) {
            List.of(profiles.split(",")).forEach(it -> demanded.putAll(by(it)));
            demanded.putAll(ALWAYS);
        }
        return demanded;
    }

    private static Map<String, String> by(String profile) {
        var more = new TreeMap<String, String>();
        switch (profile) {
            case "hipaa" -> {
                more.putAll(OWN_KEYS);
                more.putAll(backups("35"));
                more.putAll(logs("2192"));
            }
            case "pci-dss" -> {
                more.putAll(OWN_KEYS);
                more.putAll(backups("30"));
                more.putAll(logs("365"));
            }
            case "soc2", "iso27001" -> {
                more.putAll(backups("14"));
                more.putAll(logs("365"));
            }
            case "gdpr" -> {
                more.putAll(backups("14"));
                more.put(OperationSettings.RESIDENCY.path(), "eu");
            }
            default -> more.clear();
        }
        return more;
    }

    private static Map<String, String> backups(String days) {
        return Map.of(DatabaseSettings.BACKUP_DAYS.path(), days);
    }

    private static Map<String, String> logs(String days) {
        return Map.of(OperationSettings.LOG_RETENTION.path(), days);
    }
}
