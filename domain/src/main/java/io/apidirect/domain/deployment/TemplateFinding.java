package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.PlainText;

/**
 * What CloudFormation found in a change set before anything was done.
 *
 * @param check its name of the check, such as {@code PROPERTY_VALIDATION}
 * @param resource logical id
 * @param path of the place in the template, such as {@code /Resources/Files/Properties/Nme}; empty
 *     where CloudFormation names none
 * @param weight whether the change set can still be executed
 */
public record TemplateFinding(
        String check, String resource, String path, String reason, Weight weight) {

    /** What a finding does to its change set. */
    public enum Weight {
        REFUSES,
        WARNS
    }

    boolean isRefusal() {
        return weight == Weight.REFUSES;
    }

    /** The place, the reason and the check, in a line. */
    public String sentence() {
        return "%s: %s (%s)"
                .formatted(path.isEmpty() ? resource : path, PlainText.ended(reason), check);
    }
}
