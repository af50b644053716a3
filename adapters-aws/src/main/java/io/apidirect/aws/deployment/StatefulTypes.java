package io.apidirect.aws.deployment;

import java.util.Set;

/** The types of resources whose loss loses the customer's data. */
final class StatefulTypes {

    private static final Set<String> STATEFUL =
            Set.of(
                    "AWS::RDS::DBInstance",
                    "AWS::RDS::DBCluster",
                    "AWS::S3::Bucket",
                    "AWS::SecretsManager::Secret",
                    "AWS::EFS::FileSystem",
                    "AWS::DynamoDB::Table",
                    "AWS::KMS::Key");

    private StatefulTypes() {}

    static boolean isStateful(String type) {
        return STATEFUL.contains(type);
    }
}
