package io.apidirect.aws.accountlink;

import static io.apidirect.aws.accountlink.Attack.ask;

import io.apidirect.aws.accountlink.Attack.Question;
import io.apidirect.aws.accountlink.Attack.Who;
import java.util.List;

/** Attempts to bring data out of the region that was promised for it. */
final class CopiesElsewhere {

    private static final String REGION = "aws:RequestedRegion";
    private static final String OTHER = "us-east-1";

    private CopiesElsewhere() {}

    static List<Attack> all() {
        var replica =
                ask("rds:CreateDBInstanceReadReplica", "rds", "db:apidirect-shop-prod-replica");
        var snapshot = ask("rds:CreateDBSnapshot", "rds", "db:apidirect-shop-prod");
        var bucket = ask("s3:PutEncryptionConfiguration", "s3", "apidirect-src-shop-prod-1");
        var images = ask("ecr:CreateRepository", "ecr", "repository/apidirect-shop-prod");
        var secret =
                ask("secretsmanager:CreateSecret", "secretsmanager", "secret:apidirect/shop/T-1");
        return List.of(
                attack(
                        "makes a replica of a database in another region",
                        replica.with(REGION, OTHER),
                        "in the region of the link",
                        replica),
                attack(
                        "copies a snapshot into another region",
                        snapshot.doing("rds:CopyDBSnapshot").with(REGION, OTHER),
                        "make one in its own",
                        snapshot),
                attack(
                        "keeps the backups of a database in another region",
                        snapshot.doing("rds:StartDBInstanceAutomatedBackupsReplication")
                                .with(REGION, OTHER),
                        "make a snapshot in its own",
                        snapshot),
                attack(
                        "lets a bucket copy itself into another region",
                        bucket.doing("s3:PutReplicationConfiguration"),
                        "encrypt it",
                        bucket),
                attack(
                        "lets the registry copy images into another region",
                        images.doing("ecr:PutReplicationConfiguration"),
                        "make a repository",
                        images),
                new Attack(
                        Who.DEPLOY,
                        "keeps a copy of a secret in another region",
                        secret.doing("secretsmanager:ReplicateSecretToRegions"),
                        "keep it in its own",
                        secret));
    }

    private static Attack attack(
            String attempt, Question refused, String instead, Question allowed) {
        return new Attack(Who.EXECUTION, attempt, refused, instead, allowed);
    }
}
