package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.Optional;

/** One output of a stack with its value. */
public record Output(
        String name, String value, Optional<String> description, Optional<String> exportName) {}
