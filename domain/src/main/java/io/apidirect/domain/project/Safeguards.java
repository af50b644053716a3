package io.apidirect.domain.project;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who approves the changes of an environment, and who executes them. */
public record Safeguards(Approval approval, Execution execution) {

    static Safeguards of(Profile profile) {
        return new Safeguards(Approval.of(profile), Execution.PLATFORM);
    }

    /** A profile may tighten them; only {@link Environment#guard} loosens them. */
    Safeguards atLeast(Profile profile) {
        return new Safeguards(approval.orStricter(Approval.of(profile)), execution);
    }

    /** Whether less stands in the way of a change than with {@code other}. */
    public boolean isLooserThan(Safeguards other) {
        return approval.isLooserThan(other.approval)
                || (execution == Execution.PLATFORM && other.execution == Execution.CUSTOMER);
    }

    /** Refuses where two people are wanted and only one could approve. */
    void requireApprovers(long approvers) {
        if (approval == Approval.SECOND_PERSON && approvers < 2) {
            throw new RuleBroken(
                    ProjectRule.SECOND_PERSON_EXISTS,
                    "Your organisation has one member who may deploy, so nobody could approve what that member plans.");
        }
    }

    /**
     * Reads what a person typed; what is empty stays as it is.
     *
     * @throws RuleBroken with every fault at once
     */
    Safeguards with(Optional<String> newApproval, Optional<String> newExecution) {
        var wanted = newApproval.map(Approval::parse);
        var executor = newExecution.map(Execution::parse);
        var faults = new ArrayList<Fault>();
        Stream.of(new Fault("/approval", Approval.CHOICES))
                .filter(_ -> wanted.filter(Optional::isEmpty).isPresent())
                .forEach(faults::add);
        Stream.of(new Fault("/execution", Execution.CHOICES))
                .filter(_ -> executor.filter(Optional::isEmpty).isPresent())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.ENVIRONMENT_IS_WELL_FORMED,
                    "The safeguards have faults.",
                    List.copyOf(faults));
        }
        return new Safeguards(
                wanted.flatMap(it -> it).orElse(approval),
                executor.flatMap(it -> it).orElse(execution));
    }
}
