package io.apidirect.simulator.aws.tagging;

import java.util.Map;

/** Something that exists and carries tags. */
public record TaggedResource(String arn, Map<String, String> tags) {}
