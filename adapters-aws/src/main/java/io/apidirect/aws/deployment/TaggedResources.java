package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.domain.deployment.Stacks.Remaining;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** Finds what exists of an environment by its tags, whoever made it. */
final class TaggedResources {

    private final Places places;

    TaggedResources(Places places) {
        this.places = places;
    }

    List<Remaining> of(Workplace workplace) {
        var session = places.look(workplace, "inventory", Places.allowing("*", "tag:GetResources"));
        var address = workplace.address();
        return AwsErrors.translate(
                "Resource Groups Tagging",
                () ->
                        session
                                .client(ResourceGroupsTaggingApiClient.builder())
                                .getResourcesPaginator(
                                        r ->
                                                r.tagFilters(
                                                        tag("apidirect:project", address.project()),
                                                        tag(
                                                                "apidirect:environment",
                                                                address.environment()),
                                                        tag(
                                                                "apidirect:organization",
                                                                address.organization().text())))
                                .resourceTagMappingList()
                                .stream()
                                .map(ResourceTagMapping::resourceARN)
                                .map(TaggedResources::remaining)
                                .toList());
    }

    private static TagFilter tag(String key, String value) {
        return TagFilter.builder().key(key).values(value).build();
    }

    /**
     * {@code arn:aws:ecs:region:account:service/cluster/name} is the service {@code name}; {@code
     * arn:aws:secretsmanager:region:account:secret:path/name-a1b2c3} the secret {@code name}, to
     * which AWS has added six characters.
     */
    static Remaining remaining(String arn) {
        var parts = arn.split(":", 6);
        var resource = parts[5];
        var words = resource.split("[/:]", 2);
        var type = words.length == 1 ? parts[2] : parts[2] + ":" + words[0];
        var name = resource.substring(lastSeparator(resource) + 1);
        boolean isSecret = type.equals("secretsmanager:secret");
        return new Remaining(arn, type, isSecret ? name.replaceAll("-[^-]{6}$", "") : name);
    }

    private static int lastSeparator(String resource) {
        return Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':'));
    }
}
