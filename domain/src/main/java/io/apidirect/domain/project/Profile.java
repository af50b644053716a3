package io.apidirect.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an environment is for; chooses the defaults of everything that can be set. */
public enum Profile {
    /** Cheap: one small task, no spare. */
    DEV,
    /** Like production, smaller. */
    STAGING,
    /** Survives the loss of a zone; destroying it asks for its name. */
    PROD;

    static final String CHOICES = "A profile is dev, staging or prod.";

    public static Optional<Profile> parse(String text) {
        return Arrays.stream(values()).filter(profile -> profile.text().equals(text)).findFirst();
    }

    /** As people write it, such as {@code staging}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
