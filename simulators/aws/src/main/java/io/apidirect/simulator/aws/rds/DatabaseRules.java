package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.wire.AwsError;

/** What RDS refuses, in its words. */
record DatabaseRules(Databases databases) {

    void checkNew(ResourceRequest request) {
        var account = request.stack().account();
        var region = request.stack().region();
        request.text("SourceDBInstanceIdentifier")
                .ifPresent(it -> databases.the(account, region, it));
        request.text("DBSnapshotIdentifier").ifPresent(it -> checkSnapshot(request, it));
        var isCopy =
                request.text("SourceDBInstanceIdentifier").isPresent()
                        || request.text("DBSnapshotIdentifier").isPresent();
        checkPassword(request, isCopy);
    }

    private void checkSnapshot(ResourceRequest request, String nameOrArn) {
        var isThere =
                databases.snapshotsOf(request.stack().account(), request.stack().region()).stream()
                        .anyMatch(it -> it.isCalled(nameOrArn));
        if (!isThere) {
            throw AwsError.refused("DBSnapshotNotFound", "DBSnapshot not found: " + nameOrArn);
        }
    }

    private static void checkPassword(ResourceRequest request, boolean isCopy) {
        var isManaged = request.properties().path("ManageMasterUserPassword").asBoolean(false);
        var given = request.text("MasterUserPassword");
        if (isManaged && given.isPresent()) {
            throw refused(
                    "InvalidParameterCombination",
                    "You can't specify MasterUserPassword when ManageMasterUserPassword is true.");
        }
        if (!isManaged && given.isEmpty() && !isCopy) {
            throw refused(
                    "InvalidParameterValue",
                    "The parameter MasterUserPassword must be provided and must not be blank.");
        }
        given.filter(it -> !it.matches("[!-~&&[^/@\"]]{8,128}"))
                .ifPresent(
                        _ -> {
                            throw refused(
                                    "InvalidParameterValue",
                                    "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
                        });
    }

    /** Storage of 0 says nothing about it. */
    void checkChange(Database now, int storageGiB) {
        if (storageGiB > 0 && storageGiB < now.storageGiB()) {
            throw refused(
                    "InvalidParameterCombination",
                    "Invalid storage size for engine name postgres and storage type gp3: %d. The size cannot be reduced from %d."
                            .formatted(storageGiB, now.storageGiB()));
        }
    }

    void checkEnd(Database database) {
        if (database.isProtected()) {
            throw refused(
                    "InvalidParameterCombination",
                    "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }
    }

    private static AwsError refused(String code, String words) {
        return AwsError.refused(code, words);
    }
}
