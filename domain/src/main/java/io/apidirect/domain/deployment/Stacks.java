package io.apidirect.domain.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stacks in the customer's account. Every call is remote and may throw {@link
 * io.apidirect.domain.shared.ProviderUnavailable} (nothing is known; ask again) or {@link
 * io.apidirect.domain.shared.RuleBroken} (the account will not do it).
 */
public interface Stacks {

    /** Looks a stack up by name, or by id, which also finds deleted ones. */
    Optional<Stack> find(Workplace workplace, String nameOrId);

    Optional<ChangeSet> findChangeSet(Workplace workplace, String stackName, String changeSetName);

    /**
     * What CloudFormation's checks found in a change set that is computed; none where there is no
     * such change set.
     */
    List<TemplateFinding> findings(Workplace workplace, String stackName, String changeSetName);

    /**
     * Begins to compute a change set, which is ready later.
     *
     * @param isNew whether the stack does not stand yet; then a failing creation removes itself
     */
    void createChangeSet(
            Workplace workplace,
            String stackName,
            String changeSetName,
            boolean isNew,
            RenderedTemplate template);

    /** Why CloudFormation would refuse the template at once; empty where it would not. */
    Optional<String> refusal(Workplace workplace, RenderedTemplate template);

    /** Executes it; repeated with the same token it has one effect. */
    void executeChangeSet(
            Workplace workplace, String stackName, String changeSetName, String token);

    void deleteChangeSet(Workplace workplace, String stackName, String changeSetName);

    /** Begins to delete the stack; no effect where there is none. */
    void delete(Workplace workplace, String stackName, String token);

    /** Stops an update; the stack rolls back to what it was. */
    void cancelUpdate(Workplace workplace, String stackName, String token);

    /** Goes on with a rollback that got stuck, leaving out the resources that cannot be undone. */
    void continueRollback(
            Workplace workplace, String stackName, List<String> skipped, String token);

    /** What happened to the stack after the event {@code cursor} (empty: all), oldest first. */
    List<Event> events(Workplace workplace, String stackId, String cursor);

    /** What exists in the account by the tags of the environment, stacks' resources and others. */
    List<Remaining> inventory(Workplace workplace);

    /**
     * A stack as CloudFormation describes it.
     *
     * @param changeSetName the last change set that was executed on it; null before the first
     * @param parameters what it was last deployed with, by name; hidden values are masked
     */
    record Stack(
            String id,
            StackStatus status,
            @Nullable String changeSetName,
            Map<String, String> outputs,
            Map<String, String> parameters) {

        private static final String MASK = "****";

        /**
         * Whether it stands as a deployment of this platform left it, as far as one look can tell:
         * nobody else's change set came after, and it has the parameters of {@code deployed}.
         */
        public boolean isAsLeftWith(RenderedTemplate deployed) {
            return wasLastChangedByDeployment()
                    && deployed.parameters().entrySet().stream()
                            .allMatch(it -> isStanding(it.getKey(), it.getValue()));
        }

        /** Whether the change set executed last is one of a deployment. */
        public boolean wasLastChangedByDeployment() {
            return changeSetName != null && changeSetName.startsWith(Assignment.CHANGE_SET_PREFIX);
        }

        private boolean isStanding(String parameter, String value) {
            var stands = parameters.get(parameter);
            return value.equals(stands) || MASK.equals(stands);
        }
    }

    /** A change set as CloudFormation describes it. */
    record ChangeSet(Status status, String reason, List<ResourceChange> changes) {

        /** How far it is. */
        public enum Status {
            COMPUTING,
            READY,
            /** It holds no changes. */
            EMPTY,
            FAILED,
            /** It was, or is being, executed. */
            EXECUTED
        }
    }

    /** One event of a stack. */
    record Event(
            String id,
            Instant at,
            String logicalId,
            String type,
            String status,
            @Nullable String reason) {

        public boolean isFailure() {
            return status.endsWith("_FAILED");
        }

        /** It is about the stack itself rather than one of its resources. */
        public boolean isOfStack() {
            return "AWS::CloudFormation::Stack".equals(type);
        }
    }

    /** Something of the environment that exists in the account. */
    record Remaining(String arn, String type, String name) {}
}
