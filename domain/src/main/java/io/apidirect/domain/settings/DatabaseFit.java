package io.apidirect.domain.settings;

import io.apidirect.domain.shared.Fault;
import java.util.List;

/** Whether the settings of the database fit each other. Sources: Amazon RDS User Guide. */
final class DatabaseFit {

    private final SettingValues values;
    private final List<Fault> faults;

    DatabaseFit(SettingValues values, List<Fault> faults) {
        this.values = values;
        this.faults = faults;
    }

    void check() {
        if (!values.the(DatabaseSettings.ENABLED)) {
            return;
        }
        checkBackups();
        checkStorage();
        require(
                !values.has(ExistingNetworkSettings.EXISTING_VPC)
                        || values.has(ExistingNetworkSettings.EXISTING_DATABASE_SUBNETS),
                ExistingNetworkSettings.EXISTING_DATABASE_SUBNETS,
                "A database in your own VPC needs `network.existing.databaseSubnets`.");
    }

    private void checkBackups() {
        require(
                values.the(DatabaseSettings.REPLICAS) == 0
                        || values.the(DatabaseCareSettings.BACKUP_DAYS) > 0,
                DatabaseCareSettings.BACKUP_DAYS,
                "`database.replicas` need backups: write `backupDays: 1` or more.");
        require(
                values.the(DatabaseSettings.REPLICAS) == 0
                        || values.the(DatabaseCareSettings.PASSWORD_ROTATION) == 0,
                DatabaseCareSettings.PASSWORD_ROTATION,
                "RDS changes no password of a database with replicas; write `passwordRotationDays: 0`.");
        require(
                !values.the(DatabaseSettings.CLASS).endsWith(".micro")
                        || values.the(DatabaseSettings.REPLICAS) == 0,
                DatabaseSettings.REPLICAS,
                "Replicas of a micro class cannot keep up with it; choose db.t4g.small or larger.");
    }

    private void checkStorage() {
        int storage = values.the(DatabaseSettings.STORAGE);
        require(
                values.the(DatabaseSettings.MAX_STORAGE) * 10L >= storage * 11L,
                DatabaseSettings.MAX_STORAGE,
                "`database.maxStorage` must be at least a tenth more than `database.storage`, which is %d GiB."
                        .formatted(storage));
    }

    private void require(boolean holds, Setting<?> setting, String message) {
        if (!holds) {
            faults.add(new Fault(setting.pointer(), message));
        }
    }
}
