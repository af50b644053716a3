package io.apidirect.simulator.aws.ecr;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The repositories of all accounts and their images. */
public final class Repositories implements TaggedResources {

    private final Shelf<Repository> repositories;
    private final Shelf<Image> images;

    public Repositories(Store store) {
        repositories = store.shelf("ecr-repositories", Repository.class);
        images = store.shelf("ecr-images", Image.class);
    }

    static String key(String account, String region, String name) {
        return account + "/" + region + "/" + name;
    }

    static String key(Repository it) {
        return key(it.account(), it.region(), it.name());
    }

    Shelf<Repository> shelf() {
        return repositories;
    }

    /** The repository of that name, or AWS's refusal. */
    public Repository the(String account, String region, String name) {
        return repositories
                .find(key(account, region, name))
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "RepositoryNotFoundException",
                                        "The repository with name '%s' does not exist in the registry with id '%s'"
                                                .formatted(name, account)));
    }

    List<Repository> of(String account, String region) {
        return repositories.below(key(account, region, ""));
    }

    List<Image> images(Repository repository) {
        return images.below(key(repository) + "\n");
    }

    private static String imageKey(Image image) {
        return key(image.account(), image.region(), image.repository()) + "\n" + image.digest();
    }

    /** Pushes an image; its tags leave the images that have them now. */
    public void push(Image image) {
        var repository = the(image.account(), image.region(), image.repository());
        for (Image other : images(repository)) {
            if (other.tags().stream().anyMatch(image.tags()::contains)) {
                var left = other.tags().stream().filter(it -> !image.tags().contains(it)).toList();
                images.put(imageKey(other), other.tagged(left));
            }
        }
        images.put(imageKey(image), image);
    }

    void remove(Image image) {
        images.remove(imageKey(image));
    }

    /** The image with that tag. */
    public Optional<Image> tagged(Repository repository, String tag) {
        return images(repository).stream().filter(it -> it.tags().contains(tag)).findFirst();
    }

    /** The image that an address such as {@code …amazonaws.com/name:tag} names. */
    public Optional<Image> at(String uri) {
        int colon = uri.lastIndexOf(':');
        return repositories.all().stream()
                .filter(it -> colon > 0 && it.uri().equals(uri.substring(0, colon)))
                .findFirst()
                .flatMap(it -> tagged(it, uri.substring(colon + 1)));
    }

    void delete(Repository repository, boolean isForced) {
        var held = images(repository);
        if (!held.isEmpty() && !isForced) {
            throw AwsError.refused(
                    "RepositoryNotEmptyException",
                    "The repository with name '%s' in registry with id '%s' cannot be deleted because it still contains images"
                            .formatted(repository.name(), repository.account()));
        }
        held.forEach(this::remove);
        repositories.remove(key(repository));
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return of(account, region).stream().map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
