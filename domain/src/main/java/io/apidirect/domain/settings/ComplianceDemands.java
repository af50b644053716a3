package io.apidirect.domain.settings;

import io.apidirect.domain.project.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What compliance profiles switch on where the manifest does not say otherwise, never less than the
 * environment's own profile would. What the profiles then check, and why, is the matter of the
 * compliance feature.
 */
final class ComplianceDemands {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    LoadBalancerSettings.ACCESS_LOGS.path(), "true",
                    NetworkSettings.FLOW_LOGS.path(), "all",
                    ImageSettings.SCAN_ON_PUSH.path(), "true",
                    OperationSettings.MONITORING.path(), "true",
                    DatabaseCareSettings.DELETION_PROTECTION.path(), "true");

    private final Map<String, String> written;
    private final Profile profile;
    private final Map<String, String> demanded = new TreeMap<>();

    private ComplianceDemands(Map<String, String> written, Profile profile) {
        this.written = written;
        this.profile = profile;
    }

    /**
     * @param written what the manifest says; unknown compliance profiles demand nothing
     */
    static Map<String, String> of(Map<String, String> written, Profile profile) {
        var profiles = written.getOrDefault(PromiseSettings.COMPLIANCE.path(), "");
        var demands = new ComplianceDemands(written, profile);
        if (!profiles.isEmpty()) {
            demands.demanded.putAll(ALWAYS);
            demands.demandRotation();
            List.of(profiles.split(",")).forEach(demands::demand);
        }
        return demands.demanded;
    }

    private void demand(String compliance) {
        switch (compliance) {
            case "hipaa" -> {
                atLeast(DatabaseCareSettings.BACKUP_DAYS, 35);
                atLeast(OperationSettings.LOG_RETENTION, 2192);
                demandOwnKeysAndPrivateTasks();
            }
            case "pci-dss" -> {
                atLeast(DatabaseCareSettings.BACKUP_DAYS, 30);
                atLeast(OperationSettings.LOG_RETENTION, 365);
                demandOwnKeysAndPrivateTasks();
            }
            case "soc2", "iso27001" -> {
                atLeast(DatabaseCareSettings.BACKUP_DAYS, 14);
                atLeast(OperationSettings.LOG_RETENTION, 365);
                demanded.put(DatabaseSettings.MULTI_AZ.path(), "true");
                insteadOf("off", OperationSettings.CONTAINER_INSIGHTS, "on");
            }
            case "gdpr" -> {
                atLeast(DatabaseCareSettings.BACKUP_DAYS, 14);
                demanded.put(PromiseSettings.RESIDENCY.path(), "eu");
            }
            default -> {}
        }
    }

    private void demandOwnKeysAndPrivateTasks() {
        demanded.put(PromiseSettings.ENCRYPTION.path(), "customer");
        insteadOf("public", NetworkSettings.EGRESS, "single-nat");
    }

    /** RDS changes no password of a database with replicas. */
    private void demandRotation() {
        if (written.getOrDefault(DatabaseSettings.REPLICAS.path(), "0").equals("0")) {
            demanded.put(DatabaseCareSettings.PASSWORD_ROTATION.path(), "30");
        }
    }

    private void atLeast(Setting<Integer> setting, int least) {
        var asked = Integer.parseInt(demanded.getOrDefault(setting.path(), "0"));
        var usual = standard(setting).map(Integer::parseInt).orElse(0);
        demanded.put(setting.path(), Integer.toString(Math.max(least, Math.max(asked, usual))));
    }

    private void insteadOf(String refused, Setting<?> setting, String wanted) {
        if (standard(setting).filter(refused::equals).isPresent()) {
            demanded.put(setting.path(), wanted);
        }
    }

    private Optional<String> standard(Setting<?> setting) {
        return setting.standard().text(profile, _ -> Optional.empty());
    }
}
