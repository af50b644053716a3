package io.apidirect.domain.deployment;

import java.util.Set;

/**
 * The types of resources whose deletion or replacement loses what the customer cannot make again by
 * deploying: data, logs, and the images that a rollback goes back to.
 */
public final class StatefulTypes {

    private static final Set<String> STATEFUL =
            Set.of(
                    "AWS::DynamoDB::Table",
                    "AWS::ECR::Repository",
                    "AWS::EFS::FileSystem",
                    "AWS::KMS::Key",
                    "AWS::Logs::LogGroup",
                    "AWS::RDS::DBCluster",
                    "AWS::RDS::DBInstance",
                    "AWS::S3::Bucket",
                    "AWS::SecretsManager::Secret");

    private StatefulTypes() {}

    public static boolean isStateful(String type) {
        return STATEFUL.contains(type);
    }
}
