package io.apidirect.source.inspection;

import java.util.List;
import java.util.Set;

/**
 * An environment variable without which the application does not start.
 *
 * @param names the names that will do; the first is the usual one
 * @param isSecret whether it looks as if it should be set as a secret
 * @param because a sentence for people
 * @param file where it is required
 * @param line counted from 1
 */
public record RequiredVariable(
        List<String> names, boolean isSecret, String because, String file, int line) {
    public RequiredVariable {
        names = List.copyOf(names);
    }

    /** The usual name. */
    public String name() {
        return names.getFirst();
    }

    /** Whether one of the given names, in whatever case, supplies it. */
    public boolean isIn(Set<String> given) {
        return names.stream().anyMatch(name -> given.stream().anyMatch(name::equalsIgnoreCase));
    }
}
