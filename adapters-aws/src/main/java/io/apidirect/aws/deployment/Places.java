package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.aws.shared.SessionPurpose;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Opens sessions for one kind of work on one environment, allowed to touch its names only. */
final class Places {

    private final AwsSessions sessions;

    Places(AwsSessions sessions) {
        this.sessions = sessions;
    }

    /** A session of the deploy role that may do {@code policy} and nothing else. */
    AwsSession change(Workplace workplace, String operation, SessionPolicy policy) {
        return open(workplace, SessionPurpose.Role.DEPLOY, operation, policy);
    }

    /** CloudFormation, for some actions on the environment's stacks in the execution role only. */
    CloudFormationClient stacks(Workplace workplace, String operation, String... actions) {
        return change(workplace, operation, StackRights.of(workplace, actions))
                .client(CloudFormationClient.builder());
    }

    /** A session of the read role. */
    AwsSession look(Workplace workplace, String operation, SessionPolicy policy) {
        return open(workplace, SessionPurpose.Role.READ, operation, policy);
    }

    private AwsSession open(
            Workplace workplace, SessionPurpose.Role role, String operation, SessionPolicy policy) {
        var purpose =
                new SessionPurpose(
                        role, operation, workplace.operation(), workplace.actor(), policy);
        return sessions.open(
                workplace.account(), new Region(workplace.address().region()), purpose);
    }

    /** ARNs of {@code service} whose resource part begins with {@code resource} and our name. */
    static String arn(Workplace workplace, String service, String resource) {
        return "arn:aws:%s:%s:%s:%s"
                .formatted(
                        service,
                        workplace.address().region(),
                        workplace.account().account().value(),
                        resource);
    }

    /** {@code apidirect-<project>-<environment>-}, with which every name of it begins. */
    static String prefix(Workplace workplace) {
        var address = workplace.address();
        return "apidirect-%s-%s-".formatted(address.project(), address.environment());
    }

    static SessionPolicy allowing(String resource, String... actions) {
        return SessionPolicy.allowing(List.of(actions), List.of(resource));
    }
}
