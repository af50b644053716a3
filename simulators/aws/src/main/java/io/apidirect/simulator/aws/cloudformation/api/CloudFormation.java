package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.changeset.ChangeFinder;
import io.apidirect.simulator.aws.cloudformation.changeset.EarlyValidation;
import io.apidirect.simulator.aws.cloudformation.drift.DriftDetections;
import io.apidirect.simulator.aws.cloudformation.drift.LiveState;
import io.apidirect.simulator.aws.cloudformation.engine.DynamicReferences;
import io.apidirect.simulator.aws.cloudformation.engine.Engine;
import io.apidirect.simulator.aws.cloudformation.engine.ExecutionAuthority;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFaults;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSetDrafts;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSets;
import io.apidirect.simulator.aws.cloudformation.operation.Definitions;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.operation.StackLifecycle;
import io.apidirect.simulator.aws.cloudformation.operation.StackRecovery;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** The whole of CloudFormation for all accounts and regions, put together. */
public final class CloudFormation implements AutoCloseable {

    private final Engine engine;
    private final StackDirectory directory;
    private final StackLifecycle lifecycle;
    private final StackRecovery recovery;
    private final ChangeSets changeSets;
    private final ChangeSetDrafts drafts;
    private final Definitions definitions;
    private final DriftDetections drift;
    private final ResourceFaults faults = new ResourceFaults();

    /** Opens the stacks kept in the folder; nothing moves before {@link #start}. */
    public CloudFormation(
            Path folder,
            ResourceTypes types,
            ExecutionAuthority authority,
            DynamicReferences references,
            ScaledClock clock) {
        StackStore stacks = new StackStore(folder);
        ChangeFinder finder = new ChangeFinder(stacks, types);
        LiveState live = new LiveState(types);
        drift = new DriftDetections(folder, live, clock);
        engine = new Engine(stacks, types, authority, references, faults, clock);
        directory = new StackDirectory(stacks);
        definitions = new Definitions(types);
        lifecycle = new StackLifecycle(stacks, directory, definitions, finder, engine, clock);
        recovery = new StackRecovery(stacks, directory, engine, clock);
        drafts =
                new ChangeSetDrafts(
                        stacks,
                        finder,
                        new EarlyValidation(types),
                        live,
                        clock,
                        Executors.newVirtualThreadPerTaskExecutor());
        changeSets = new ChangeSets(stacks, directory, definitions, drafts, engine, clock);
    }

    /** Goes on with everything that was under way when the simulator ended. */
    public void start() {
        engine.resume();
        drafts.resume();
        drift.resume();
    }

    public StackDirectory directory() {
        return directory;
    }

    public StackLifecycle lifecycle() {
        return lifecycle;
    }

    public StackRecovery recovery() {
        return recovery;
    }

    public ChangeSets changeSets() {
        return changeSets;
    }

    public DriftDetections drift() {
        return drift;
    }

    public Definitions definitions() {
        return definitions;
    }

    public ResourceFaults faults() {
        return faults;
    }

    /** Stops all work where it stands. */
    @Override
    public void close() {
        drift.close();
        drafts.close();
        engine.close();
    }
}
