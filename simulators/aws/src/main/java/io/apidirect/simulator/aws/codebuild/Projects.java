package io.apidirect.simulator.aws.codebuild;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The build projects of all accounts. */
public final class Projects implements TaggedResources {

    private final Shelf<BuildProject> projects;

    public Projects(Store store) {
        projects = store.shelf("build-projects", BuildProject.class);
    }

    static String key(String account, String region, String name) {
        return account + "/" + region + "/" + name;
    }

    Shelf<BuildProject> shelf() {
        return projects;
    }

    Optional<BuildProject> find(String account, String region, String name) {
        return projects.find(key(account, region, name));
    }

    List<BuildProject> all(String account, String region) {
        return projects.below(key(account, region, ""));
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return all(account, region).stream().map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
