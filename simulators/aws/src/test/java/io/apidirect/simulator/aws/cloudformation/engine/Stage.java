package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.api.CloudFormation;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.cloudformation.catalogue.TypeTable;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Effect;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Moment;
import io.apidirect.simulator.aws.cloudformation.operation.Place;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** CloudFormation without HTTP and without delay, on the types of the tables. */
public final class Stage implements AutoCloseable {

    public static final Place HERE = new Place("111122223333", "eu-central-1");

    private final Path folder;
    public CloudFormation cloud;
    public LiveResources live;

    public Stage(Path folder) {
        this.folder = folder;
        live = new LiveResources(folder.resolve("live.json"));
        cloud = open();
    }

    private CloudFormation open() {
        List<ResourceType> types = new ArrayList<>(TypeTable.standard(live));
        types.addAll(TypeTable.read("live-types.yaml", live));
        CloudFormation opened =
                new CloudFormation(
                        folder.resolve("stacks"),
                        new ResourceTypes(types),
                        ExecutionAuthority.everything(),
                        DynamicReferences.none(),
                        ScaledClock.immediate());
        opened.start();
        return opened;
    }

    /** Ends the simulator and starts it again on what it left on disk. */
    public void restart() {
        cloud.close();
        live = new LiveResources(folder.resolve("live.json"));
        cloud = open();
    }

    public void fail(String resource, Moment moment, String reason) {
        fault(resource, moment, Effect.FAIL, reason, 0);
    }

    public void failOnce(String resource, Moment moment, String reason) {
        fault(resource, moment, Effect.FAIL, reason, 1);
    }

    public void hang(String resource, Moment moment) {
        fault(resource, moment, Effect.HANG, "", 0);
    }

    private void fault(String resource, Moment moment, Effect effect, String reason, int times) {
        cloud.faults()
                .add(
                        new ResourceFault(
                                UUID.randomUUID().toString(),
                                Optional.empty(),
                                "*",
                                resource,
                                moment,
                                effect,
                                reason,
                                times));
    }

    public Stack stack(String nameOrId) {
        return cloud.directory().the(HERE, nameOrId);
    }

    /** Waits until the stack has the status. */
    public Stack await(String nameOrId, StackStatus status) {
        until(() -> stack(nameOrId).status() == status, () -> story(nameOrId));
        return stack(nameOrId);
    }

    public void await(String nameOrId, String logicalId, ResourceStatus status) {
        until(
                () ->
                        Optional.ofNullable(stack(nameOrId).resources().get(logicalId))
                                .map(StackResource::status)
                                .filter(status::equals)
                                .isPresent(),
                () -> story(nameOrId));
    }

    public static void until(BooleanSupplier condition, Supplier<String> story) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                Assertions.fail("Waited in vain: " + story.get());
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** The events of one logical id, oldest first, as STATUS or STATUS: reason. */
    public List<String> events(String nameOrId, String logicalId) {
        return stack(nameOrId).events().stream()
                .filter(it -> it.logicalId().equals(logicalId))
                .map(it -> it.status() + it.reason().map(why -> ": " + why).orElse(""))
                .toList();
    }

    private String story(String nameOrId) {
        return String.join(
                "\n",
                stack(nameOrId).events().stream()
                        .map(it -> it.logicalId() + " " + it.status() + " " + it.reason())
                        .toList());
    }

    public StackResource resource(String nameOrId, String logicalId) {
        return Optional.ofNullable(stack(nameOrId).resources().get(logicalId)).orElseThrow();
    }

    /** The physical ids of what exists of a type. */
    public List<String> existing(String type) {
        return live.all().stream()
                .filter(it -> it.type().equals(type))
                .map(LiveResource::physicalId)
                .toList();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
