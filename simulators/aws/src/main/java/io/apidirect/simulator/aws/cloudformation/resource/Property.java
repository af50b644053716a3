package io.apidirect.simulator.aws.cloudformation.resource;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One top-level property of a resource type.
 *
 * @param name as templates write it
 * @param required whether a resource without it is refused
 * @param update what changing it does
 * @param pattern what its text must match as a whole, where AWS says so
 */
public record Property(
        String name, boolean required, UpdateBehavior update, Optional<Pattern> pattern) {

    /** A property that may be left out and is changed in place. */
    public static Property optional(String name) {
        return new Property(name, false, UpdateBehavior.NO_INTERRUPTION, Optional.empty());
    }

    /** A property that must be given and is changed in place. */
    public static Property required(String name) {
        return new Property(name, true, UpdateBehavior.NO_INTERRUPTION, Optional.empty());
    }

    /** The same property, but a change of it replaces the resource. */
    public Property createOnly() {
        return new Property(name, required, UpdateBehavior.REPLACEMENT, pattern);
    }

    /** The same property, of which a change set can only say that a change may replace. */
    public Property conditionallyCreateOnly() {
        var known =
                update == UpdateBehavior.REPLACEMENT
                        ? UpdateBehavior.REPLACEMENT_AFTER_ALL
                        : UpdateBehavior.PERHAPS_REPLACEMENT;
        return new Property(name, required, known, pattern);
    }

    /** The same property, whose text must match the expression as a whole. */
    public Property matching(String expression) {
        return new Property(name, required, update, Optional.of(Pattern.compile(expression)));
    }
}
