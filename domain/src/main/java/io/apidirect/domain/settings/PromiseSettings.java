package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.of;

import java.util.List;

/** What the environment promises: whose keys, which published checks, where data may rest. */
public final class PromiseSettings {

    public static final Setting<String> ENCRYPTION =
            choice("encryption", "aws", "customer")
                    .standard("aws", "aws", "customer")
                    .means(
                            "Whose keys encrypt what rests: those of AWS (free), or keys of your own in KMS (1 USD each a month).",
                            "customer",
                            "");

    public static final Setting<List<String>> COMPLIANCE =
            of(
                            "compliance",
                            new Kind.TextList(
                                    Kind.Text.of(
                                            "soc2|hipaa|pci-dss|iso27001|gdpr",
                                            "one of soc2, hipaa, pci-dss, iso27001, gdpr",
                                            10),
                                    5))
                    .standard("")
                    .means(
                            "Sets of published checks that every plan must pass; they switch settings on.",
                            "soc2,gdpr",
                            "");

    public static final Setting<String> RESIDENCY =
            choice("residency", "us", "eu", "apac", "global")
                    .standard("global")
                    .means("Where data may rest.", "eu", "");

    static final List<Setting<?>> ALL = List.of(ENCRYPTION, COMPLIANCE, RESIDENCY);

    private PromiseSettings() {}
}
