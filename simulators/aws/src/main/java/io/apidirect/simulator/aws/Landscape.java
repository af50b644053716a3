package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.IdentityAccess;
import io.apidirect.simulator.aws.iam.InlinePolicyBacking;
import io.apidirect.simulator.aws.iam.ManagedPolicyBacking;
import io.apidirect.simulator.aws.iam.RoleBacking;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.sts.SecurityTokens;
import io.apidirect.simulator.aws.wire.Service;
import java.util.List;
import java.util.Map;

/** Every service but CloudFormation, put together. */
final class Landscape implements AutoCloseable {

    private final Accounts accounts;
    private final Identities identities;
    private final Authorizer authorizer;

    Landscape(
            Store store,
            ScaledClock clock,
            Accounts accounts,
            Identities identities,
            Authorizer authorizer) {
        this.accounts = accounts;
        this.identities = identities;
        this.authorizer = authorizer;
    }

    List<Service> services() {
        return List.of(
                new SecurityTokens(accounts, identities, authorizer),
                new IdentityAccess(identities, authorizer));
    }

    Map<String, Backing> backings() {
        return Map.of(
                "AWS::IAM::Role", new RoleBacking(identities),
                "AWS::IAM::ManagedPolicy", new ManagedPolicyBacking(identities),
                "AWS::IAM::Policy", new InlinePolicyBacking(identities));
    }

    /** Goes on with what was under way. */
    void start() {}

    @Override
    public void close() {}
}
