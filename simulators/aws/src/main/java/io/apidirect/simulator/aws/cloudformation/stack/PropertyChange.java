package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.Optional;

/**
 * What a change set does to one property or to the tags.
 *
 * @param attribute Properties, Tags or Metadata
 * @param path such as {@code /Properties/Tags/0/Value}
 * @param recreation Never, Conditionally or Always
 * @param kind Add, Modify or Remove
 * @param evaluation Static when the value is known, Dynamic when it is known after the change
 * @param source DirectModification, ParameterReference, ResourceReference or ResourceAttribute
 * @param cause the parameter or resource that causes the change
 */
public record PropertyChange(
        String attribute,
        String name,
        String path,
        String recreation,
        String kind,
        Optional<String> before,
        Optional<String> after,
        String evaluation,
        String source,
        Optional<String> cause) {}
