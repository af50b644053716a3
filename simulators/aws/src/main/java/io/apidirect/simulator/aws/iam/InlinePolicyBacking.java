package io.apidirect.simulator.aws.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import java.util.List;

/** {@code AWS::IAM::Policy}: one inline policy in one or more roles. */
public record InlinePolicyBacking(Identities identities) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var document = request.properties().path("PolicyDocument").toString();
        Policy.read(document);
        var account = request.stack().account();
        for (String role : roles(request)) {
            identities.the(account, role);
            identities
                    .roles()
                    .change(
                            Identities.key(account, role),
                            it -> it.withInline(name(request), document));
        }
        return ResourceOutcome.done(request.nameUpTo(128));
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        Properties.texts(previous.path("Roles"))
                .forEach(it -> remove(request, it, previous.path("PolicyName").asText()));
        create(request);
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        roles(request).forEach(it -> remove(request, it, name(request)));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return roles(request).stream()
                .map(it -> identities.roles().find(Identities.key(request.stack().account(), it)))
                .allMatch(it -> it.filter(r -> r.inline().containsKey(name(request))).isPresent());
    }

    private void remove(ResourceRequest request, String role, String policy) {
        identities
                .roles()
                .change(
                        Identities.key(request.stack().account(), role),
                        it -> it.withoutInline(policy));
    }

    private static String name(ResourceRequest request) {
        return request.text("PolicyName").orElseThrow();
    }

    private static List<String> roles(ResourceRequest request) {
        return Properties.texts(request.properties().path("Roles"));
    }
}
