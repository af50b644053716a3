package io.apidirect.simulator.aws.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;

/** {@code AWS::S3::BucketPolicy}: kept and shown, but not obeyed. */
public record BucketPolicyBacking(Buckets buckets) implements Backing {

    private static final String POLICY = "policy";

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name = request.text("Bucket").orElseThrow();
        var document = request.properties().path("PolicyDocument").toString();
        buckets.the(request.stack().account(), name);
        buckets.change(name, it -> it.set(POLICY, document));
        return ResourceOutcome.done(name);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return create(request);
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        buckets.change(request.thePhysicalId(), it -> it.unset(POLICY));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return buckets.find(request.thePhysicalId())
                .filter(it -> it.settings().containsKey(POLICY))
                .isPresent();
    }
}
