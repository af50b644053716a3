package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.acm.Names;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.api.CloudFormation;
import io.apidirect.simulator.aws.cloudformation.api.CloudFormationService;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.cloudformation.catalogue.TypeTable;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFaults;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.control.Controls;
import io.apidirect.simulator.aws.control.NewAccounts;
import io.apidirect.simulator.aws.fault.CallBook;
import io.apidirect.simulator.aws.fault.FaultScript;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.live.LiveTypes;
import io.apidirect.simulator.aws.safeguard.AccountSafeguards;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.wire.Gateway;
import io.apidirect.simulator.aws.wire.HttpFront;
import java.net.URI;
import java.util.ArrayList;

/** A running simulator of AWS. Everything that it started ends with it. */
public final class Simulator implements AutoCloseable {

    private final Accounts accounts;
    private final FaultScript faults = new FaultScript();
    private final CallBook calls = new CallBook();
    private final Landscape landscape;
    private final CloudFormation cloudFormation;
    private final HttpFront front;

    private Simulator(Options options) {
        var store = new Store(options.data());
        var clock = ScaledClock.withFactor(options.timeScale());
        var identities = new Identities(store);
        var authorizer = new Authorizer(identities);
        accounts = new Accounts(store);
        var live = new LiveResources(store.folder("resources").resolve("resources.json"));
        landscape = new Landscape(store, clock, accounts, identities, authorizer, live);
        var types = new ArrayList<>(TypeTable.standard(live));
        types.addAll(LiveTypes.of(landscape.backings()));
        var authority = new StackAuthority(identities, authorizer);
        cloudFormation =
                new CloudFormation(
                        store.folder("stacks"),
                        new ResourceTypes(types),
                        authority,
                        new StackSecrets(landscape.secrets(), authority),
                        clock);
        var services = new ArrayList<>(landscape.services());
        services.add(
                new CloudFormationService(
                        cloudFormation,
                        (call, permission) ->
                                authorizer.refusal(
                                        call.principal(),
                                        permission,
                                        Authorizer.circumstances(call))));
        front =
                HttpFront.open(
                        options.port(),
                        new Gateway(services, accounts, new GuardedGate(authorizer, faults, calls)),
                        new Controls(
                                        new NewAccounts(accounts, identities),
                                        landscape.safeguards(),
                                        faults,
                                        cloudFormation.faults(),
                                        calls,
                                        landscape.names(),
                                        landscape.authority())
                                ::answer);
    }

    /** Starts and goes on with everything that was under way when it ended. */
    public static Simulator start(Options options) {
        var simulator = new Simulator(options);
        simulator.landscape.start();
        simulator.cloudFormation.start();
        return simulator;
    }

    /** Where it answers; for SDKs the endpoint to override, for aws-cli {@code --endpoint-url}. */
    public URI endpoint() {
        return front.endpoint();
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Calls that go wrong. */
    public FaultScript faults() {
        return faults;
    }

    /** Resources of stacks that go wrong. */
    public ResourceFaults resourceFaults() {
        return cloudFormation.faults();
    }

    /** What is switched on in accounts as a whole. */
    public AccountSafeguards safeguards() {
        return landscape.safeguards();
    }

    /** The simulator's own DNS. */
    public Names names() {
        return landscape.names();
    }

    /** Every call that was made. */
    public CallBook calls() {
        return calls;
    }

    @Override
    public void close() {
        front.close();
        cloudFormation.close();
        landscape.close();
    }

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        var simulator = start(Options.of(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.getLogger("simulator")
                .log(
                        System.Logger.Level.INFO,
                        "AWS simulator (not AWS) answers at {0}",
                        simulator.endpoint());
        Thread.currentThread().join();
    }
}
