package io.apidirect.simulator.aws.tagging;

import java.util.stream.Stream;

/** A service's resources with their tags. */
@FunctionalInterface
public interface TaggedResources {

    /** Everything of one account and region that exists now. */
    Stream<TaggedResource> in(String account, String region);
}
