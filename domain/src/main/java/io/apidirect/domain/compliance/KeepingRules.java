package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.atLeast;
import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.GDPR;
import static io.apidirect.domain.compliance.Framework.HIPAA;
import static io.apidirect.domain.compliance.Framework.ISO27001;
import static io.apidirect.domain.compliance.Framework.PCI_DSS;
import static io.apidirect.domain.compliance.Framework.SOC2;
import static io.apidirect.domain.compliance.Types.OWN_DATABASE;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** Data can be brought back, is not lost by mistake, and does not stay for ever. */
final class KeepingRules {

    private static final Controls BACKUPS =
            Controls.of("A1.2", "164.308(a)(7)(ii)(A)", "12.10.1", "A.8.13", "32(1)(c)");
    private static final Controls LOSS =
            Controls.of("A1.2", "164.308(a)(7)(i)", "", "A.8.13", "32(1)(b)");
    private static final Controls ENDS = Controls.of("C1.2", "", "3.2.1", "A.8.10", "5(1)(e)");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "backups-reach-two-weeks",
                            BACKUPS.only(SOC2, ISO27001, GDPR),
                            "A database can be brought back to any second of the last 14 days.",
                            "A fault that nobody noticed over a holiday must be undone.",
                            OWN_DATABASE.has("BackupRetentionPeriod", atLeast(14))),
                    rule(
                            "backups-reach-a-month",
                            BACKUPS.only(HIPAA, PCI_DSS),
                            "A database can be brought back to any second of the last 30 days.",
                            "Damage to records of patients or payments is often found with the month's books.",
                            OWN_DATABASE.has("BackupRetentionPeriod", atLeast(30))),
                    rule(
                            "snapshots-carry-tags",
                            Controls.of("CC6.1", "", "", "A.8.13", ""),
                            "Snapshots carry the tags of their database.",
                            "A copy that nobody can place is nobody's to protect.",
                            each(Types.DATABASE).has("CopyTagsToSnapshot", is("true"))),
                    rule(
                            "database-is-protected",
                            LOSS,
                            "A database refuses to be deleted until somebody lifts that.",
                            "One wrong command must not be enough.",
                            OWN_DATABASE.has("DeletionProtection", is("true"))),
                    rule(
                            "database-storage-grows",
                            Controls.of("A1.1", "164.308(a)(7)(i)", "", "A.8.6", "32(1)(b)"),
                            "A database's storage grows by itself.",
                            "A full disk stops the database.",
                            OWN_DATABASE.has("MaxAllocatedStorage", said())),
                    rule(
                            "bucket-forgets",
                            ENDS,
                            "A bucket says when it deletes what it holds.",
                            "Data that nobody needs can only be lost.",
                            each(Types.BUCKET)
                                    .has(
                                            "LifecycleConfiguration/Rules/*/ExpirationInDays",
                                            said())),
                    rule(
                            "bucket-forgetting-is-on",
                            ENDS,
                            "What a bucket says about deletion is in force.",
                            "A rule that is switched off deletes nothing.",
                            each(Types.BUCKET)
                                    .has("LifecycleConfiguration/Rules/*/Status", is("Enabled"))),
                    rule(
                            "bucket-forgets-old-versions",
                            ENDS,
                            "A bucket deletes versions that were replaced, too.",
                            "What was deleted would stay readable.",
                            each(Types.BUCKET)
                                    .has(
                                            "LifecycleConfiguration/Rules/*/NoncurrentVersionExpiration/NoncurrentDays",
                                            said())));

    private KeepingRules() {}

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.DATA, controls, sentence, reason, judge);
    }
}
