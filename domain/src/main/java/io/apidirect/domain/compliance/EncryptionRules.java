package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.atLeast;
import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.oneOf;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.HIPAA;
import static io.apidirect.domain.compliance.Framework.PCI_DSS;
import static io.apidirect.domain.compliance.Types.OWN_DATABASE;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** What rests is encrypted, and by whose key. */
final class EncryptionRules {

    private static final Controls AT_REST =
            Controls.of("CC6.1", "164.312(a)(2)(iv)", "3.5.1", "A.8.24", "32(1)(a)");
    private static final Controls OWN_KEY = AT_REST.only(HIPAA, PCI_DSS);
    private static final Controls KEYS =
            Controls.of("CC6.1", "164.312(a)(2)(iv)", "3.7.4", "A.8.24", "32(1)(a)");
    private static final Controls KEY_CARE =
            Controls.of("CC6.1", "164.312(a)(1)", "3.6.1", "A.8.24", "32(1)(b)");

    private static final String OWN_KEY_REASON =
            "Only a key of yours can be taken away from readers, and its use is on record.";

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "bucket-encrypted",
                            AT_REST,
                            "A bucket names the encryption of what it holds.",
                            "What leaves AWS on a disk stays unreadable.",
                            each(Types.BUCKET)
                                    .has(
                                            "BucketEncryption/ServerSideEncryptionConfiguration/*/ServerSideEncryptionByDefault/SSEAlgorithm",
                                            oneOf("AES256", "aws:kms"))),
                    rule(
                            "database-encrypted",
                            AT_REST,
                            "A database encrypts its storage, and so its backups.",
                            "A database cannot be encrypted later without being replaced.",
                            OWN_DATABASE.has("StorageEncrypted", is("true"))),
                    rule(
                            "images-encrypted",
                            AT_REST,
                            "Images are encrypted by a key of KMS.",
                            "Images hold the code, and often more than that.",
                            each(Types.IMAGES)
                                    .has("EncryptionConfiguration/EncryptionType", is("KMS"))),
                    own(
                            "topic-own-key",
                            "Alarms rest under a key of yours.",
                            each(Types.TOPIC),
                            "KmsMasterKeyId"),
                    own(
                            "logs-own-key",
                            "Logs rest under a key of yours.",
                            each(Types.LOG_GROUP),
                            "KmsKeyId"),
                    own(
                            "database-own-key",
                            "The database rests under a key of yours.",
                            OWN_DATABASE,
                            "KmsKeyId"),
                    own(
                            "images-own-key",
                            "Images rest under a key of yours.",
                            each(Types.IMAGES),
                            "EncryptionConfiguration/KmsKey"),
                    own(
                            "managed-password-own-key",
                            "The password that RDS keeps rests under a key of yours.",
                            OWN_DATABASE.where("ManageMasterUserPassword", is("true")),
                            "MasterUserSecret/KmsKeyId"),
                    own(
                            "secret-own-key",
                            "Secrets rest under a key of yours.",
                            each(Types.SECRET),
                            "KmsKeyId"),
                    own(
                            "insights-own-key",
                            "What Performance Insights keeps, texts of queries among it, rests under a key of yours.",
                            each(Types.DATABASE).where("EnablePerformanceInsights", is("true")),
                            "PerformanceInsightsKMSKeyId"),
                    rule(
                            "key-rotates",
                            KEYS,
                            "A key changes its material every year.",
                            "The longer one key is used, the more it opens.",
                            each(Types.KEY).has("EnableKeyRotation", is("true"))),
                    rule(
                            "key-deletion-waits",
                            KEY_CARE,
                            "A deleted key can be brought back for two weeks at least.",
                            "What a lost key encrypted is lost.",
                            each(Types.KEY).has("PendingWindowInDays", atLeast(14))),
                    rule(
                            "key-policy-names-users",
                            KEY_CARE,
                            "A key is for named principals only.",
                            "A key that anybody may use protects nothing.",
                            each(Types.KEY)
                                    .statements(
                                            "KeyPolicy",
                                            (_, it) -> it.allows() && it.isForAnybody())));

    private EncryptionRules() {}

    private static ComplianceRule own(String id, String sentence, Each each, String path) {
        return rule(id, OWN_KEY, sentence, OWN_KEY_REASON, each.has(path, said()));
    }

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.ENCRYPTION, controls, sentence, reason, judge);
    }
}
