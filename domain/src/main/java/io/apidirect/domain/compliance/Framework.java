package io.apidirect.domain.compliance;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published standard whose controls the rules serve. */
public enum Framework {
    SOC2("soc2", "SOC 2, trust services criteria 2017"),
    HIPAA("hipaa", "HIPAA security rule, 45 CFR part 164"),
    PCI_DSS("pci-dss", "PCI DSS 4.0.1"),
    ISO27001("iso27001", "ISO/IEC 27001:2022, annex A"),
    GDPR("gdpr", "General Data Protection Regulation, articles");

    private final String text;
    private final String title;

    Framework(String text, String title) {
        this.text = text;
        this.title = title;
    }

    /** As it stands in a manifest. */
    public String text() {
        return text;
    }

    /** Its name and edition. */
    public String title() {
        return title;
    }

    public static Optional<Framework> find(String text) {
        return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
    }

    /** The frameworks of these names; others are left out. */
    public static Set<Framework> named(Stream<String> texts) {
        return texts.flatMap(it -> find(it).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
