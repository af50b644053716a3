package io.apidirect.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sets CloudFormation going. */
public enum Execution {
    /** We do, as soon as a plan is approved. */
    PLATFORM,
    /** The customer does: we make change sets, wait until each is executed, and go on. */
    CUSTOMER;

    static final String CHOICES = "An execution is platform or customer.";

    public static Optional<Execution> parse(String text) {
        return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst();
    }

    /** As people write it, such as {@code customer}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
