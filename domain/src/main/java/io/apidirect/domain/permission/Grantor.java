package io.apidirect.domain.permission;

import java.util.Map;

/**
 * A resource of a template, which may allow something.
 *
 * @param layer slug of the stack that has it
 * @param properties readable lines, path to value, in the template's order; what only AWS will know
 *     stands in braces
 */
public record Grantor(String layer, String logicalId, String type, Map<String, String> properties) {

    boolean isRole() {
        return type.startsWith("AWS::IAM::");
    }

    /** Its name in a sentence, such as {@code the source bucket}. */
    String noun() {
        return Noun.ofLogicalId(logicalId);
    }
}
