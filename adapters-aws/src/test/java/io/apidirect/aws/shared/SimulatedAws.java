package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallWitness;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import io.apidirect.simulator.aws.acm.Names;
import io.apidirect.simulator.aws.safeguard.AccountSafeguards;
import io.apidirect.templates.AccountLinkTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** The AWS simulator with our own account in it, and customers who create the stack of a link. */
public final class SimulatedAws implements AutoCloseable {

    public static final Region HOME = new Region("eu-west-1");

    private static final String OURS = "999999999999";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Simulator simulator;
    private final AwsClients clients;
    private final Watch watch = new Watch();

    private SimulatedAws(Path data) {
        simulator = Simulator.start(Options.quick(data));
        clients = new AwsClients(Optional.of(simulator.endpoint()), watch, watch);
        openControlPlane("control-plane");
        openControlPlane("impostor");
    }

    public static SimulatedAws start(Path data) {
        return new SimulatedAws(data);
    }

    /** What accounts as a whole have switched on. */
    public AccountSafeguards safeguards() {
        return simulator.safeguards();
    }

    /** Every call that was made in a customer's account. */
    public List<AwsCall> calls() {
        return List.copyOf(watch.calls);
    }

    /** The policy of each session that was opened, by the session's name. */
    public Map<String, String> sessionPolicies() {
        return Map.copyOf(watch.policies);
    }

    /** Sees every call, and of those for sessions their policy. */
    private static final class Watch implements ExecutionInterceptor, CallWitness {

        private final List<AwsCall> calls = new CopyOnWriteArrayList<>();
        private final Map<String, String> policies = new ConcurrentHashMap<>();
        private final CallRecorder recorder = new CallRecorder(this);

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof AssumeRoleRequest wish && wish.policy() != null) {
                policies.put(wish.roleSessionName(), wish.policy());
            }
            recorder.beforeExecution(context, attributes);
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            recorder.afterExecution(context, attributes);
        }

        @Override
        public void onExecutionFailure(
                Context.FailedExecution context, ExecutionAttributes attributes) {
            recorder.onExecutionFailure(context, attributes);
        }

        @Override
        public void begins(CallOccasion occasion) {}

        @Override
        public void made(AwsCall call) {
            calls.add(call);
        }
    }

    public AwsClients clients() {
        return clients;
    }

    /** The simulator's own DNS. */
    public Names names() {
        return simulator.names();
    }

    /** The role that customers' roles trust. */
    public RoleArn controlPlane() {
        return new RoleArn("arn:aws:iam::%s:role/control-plane".formatted(OURS));
    }

    /** Another role of the same account, which nobody trusts. */
    public RoleArn impostor() {
        return new RoleArn("arn:aws:iam::%s:role/impostor".formatted(OURS));
    }

    public AwsSessions sessions() {
        return sessionsOf(controlPlane());
    }

    public AwsSessions sessionsOf(RoleArn role) {
        var credentials = ControlPlaneCredentials.role(role, clients, administrator(OURS), HOME);
        return new AwsSessions(clients, credentials, HOME, InstantSource.system());
    }

    public AwsCredentialsProvider administrator(String account) {
        var key = simulator.accounts().administrator(account);
        return ControlPlaneCredentials.key(key.id(), key.secret());
    }

    /** The customer creates the stack of the link as the template says. */
    public void createStack(AwsAccountLink.Snapshot link) {
        createStack(link, UnaryOperator.identity());
    }

    /** The customer changes the template before creating the stack. */
    public void createStack(AwsAccountLink.Snapshot link, UnaryOperator<String> change) {
        var parameters =
                Map.of(
                        "ExternalId", link.externalId().value(),
                        "ControlPlaneRoleArn", controlPlane().value());
        createStack(link, change, parameters);
    }

    public void createStack(
            AwsAccountLink.Snapshot link,
            UnaryOperator<String> change,
            Map<String, String> parameters) {
        var template = new AccountLinkTemplate().text();
        var changed = change.apply(template);
        var customer = cloudFormation(link.account().value());
        customer.createStack(
                stack ->
                        stack.stackName(LinkRoles.STACK_NAME)
                                .templateBody(changed)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                .parameters(
                                        parameters.entrySet().stream()
                                                .map(SimulatedAws::parameter)
                                                .toList()));
        awaitDone(customer, "CREATE_COMPLETE");
    }

    /** The customer updates the stack as the link says. */
    public void updateStack(AwsAccountLink.Snapshot link) {
        var keys = link.rotation().keys(link.externalId());
        var customer = cloudFormation(link.account().value());
        customer.updateStack(
                stack ->
                        stack.stackName(LinkRoles.STACK_NAME)
                                .usePreviousTemplate(true)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                .parameters(
                                        parameter(Map.entry("ExternalId", keys.current().value())),
                                        parameter(
                                                Map.entry(
                                                        "PreviousExternalId",
                                                        keys.previous()
                                                                .map(ExternalId::value)
                                                                .orElse(""))),
                                        parameter(
                                                Map.entry(
                                                        "ControlPlaneRoleArn",
                                                        controlPlane().value()))));
        awaitDone(customer, "UPDATE_COMPLETE");
    }

    private static Parameter parameter(Map.Entry<String, String> entry) {
        return Parameter.builder()
                .parameterKey(entry.getKey())
                .parameterValue(entry.getValue())
                .build();
    }

    public CloudFormationClient cloudFormation(String account) {
        return clients.build(
                CloudFormationClient.builder(),
                software.amazon.awssdk.regions.Region.of(HOME.value()),
                administrator(account));
    }

    private static void awaitDone(CloudFormationClient customer, String wanted) {
        var giveUp = Instant.now().plus(PATIENCE);
        Stack stack;
        do {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            stack =
                    customer.describeStacks(which -> which.stackName(LinkRoles.STACK_NAME))
                            .stacks()
                            .getFirst();
        } while (stack.stackStatusAsString().endsWith("_IN_PROGRESS")
                && Instant.now().isBefore(giveUp));
        if (!stack.stackStatusAsString().equals(wanted)) {
            throw new IllegalStateException(
                    "The link's stack is %s: %s. %s"
                            .formatted(
                                    stack.stackStatusAsString(),
                                    stack.stackStatusReason(),
                                    reasons(customer)));
        }
    }

    private static List<String> reasons(CloudFormationClient customer) {
        return customer
                .describeStackEvents(which -> which.stackName(LinkRoles.STACK_NAME))
                .stackEvents()
                .stream()
                .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
                .toList();
    }

    private void openControlPlane(String role) {
        var body = "{\"account\":\"%s\",\"role\":\"%s\"}".formatted(OURS, role);
        var request =
                HttpRequest.newBuilder(URI.create(simulator.endpoint() + "/_simulator/accounts"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clients.close();
        simulator.close();
    }
}
