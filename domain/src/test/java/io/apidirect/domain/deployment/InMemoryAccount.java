package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An AWS account of a few maps behind every remote port of the context: stacks need one look to
 * settle, builds too. What shall fail is said beforehand; every change of state is counted.
 */
public final class InMemoryAccount
        implements Stacks, ImageBuilds, Sources, ServiceTasks, HealthProbe {

    private final Map<String, Standing> stacks = new LinkedHashMap<>();
    private final Map<String, ChangeSet> changeSets = new HashMap<>();
    private final Map<String, Map<String, String>> proposed = new HashMap<>();
    private final Set<String> images = new HashSet<>();
    private final Set<String> uploads = new HashSet<>();
    private final Map<String, String> builds = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private int silences;
    private int refusals;
    private boolean isWell = true;
    private final InMemoryStackDrift drift = new InMemoryStackDrift(this);
    private Optional<String> refusal = Optional.empty();
    private final List<TemplateFinding> findings = new ArrayList<>();

    private static final class Standing {
        private final String id;
        private StackStatus status = StackStatus.REVIEW_IN_PROGRESS;
        private String changeSet = "";
        private String template = "";
        private final Map<String, String> parameters = new HashMap<>();

        private Standing(String id) {
            this.id = id;
        }
    }

    /** What was changed by hand in it. */
    public InMemoryStackDrift drift() {
        return drift;
    }

    /** The stack of that name fails when it is next created or updated. */
    public void failNext(String stackName) {
        failing.add(stackName);
    }

    /** Deletions of that stack fail until {@link #letGo}. */
    public void hold(String stackName) {
        held.add(stackName);
    }

    public void letGo(String stackName) {
        held.remove(stackName);
    }

    /** Something else than a deployment of ours brought the stack there. */
    public void becomes(String stackName, StackStatus status) {
        stacks.computeIfAbsent(stackName, name -> new Standing("id:" + name)).status = status;
    }

    /** The stack was deployed with this parameter. */
    public void parameter(String stackName, String name, String value) {
        the(stackName).parameters.put(name, value);
    }

    /** The next {@code count} calls go unanswered. */
    public void fallSilent(int count) {
        silences = count;
    }

    /** The next call that would change something is denied. */
    public void denyNext() {
        refusals = 1;
    }

    /** Every template is refused from now on. */
    public void refuseTemplates(String reason) {
        refusal = Optional.of(reason);
    }

    /** The checks of every change set find this from now on; a refusal fails it. */
    public void find(TemplateFinding finding) {
        findings.add(finding);
        if (finding.isRefusal()) {
            refuseTemplates("The following hook(s)/validation failed.");
        }
    }

    @Override
    public List<TemplateFinding> findings(Workplace workplace, String stack, String changeSet) {
        return List.copyOf(findings);
    }

    public void becomeUnwell() {
        isWell = false;
    }

    public void becomeWell() {
        isWell = true;
    }

    public void upload(SourceDigest source) {
        uploads.add(source.hex());
    }

    /** The calls that changed something, such as {@code createChangeSet apidirect-a-dev-build}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public Set<String> stackNames() {
        var names = new HashSet<>(stacks.keySet());
        names.removeIf(name -> !stands(the(name)));
        return names;
    }

    private static boolean stands(Standing stack) {
        return stack.status != StackStatus.DELETE_COMPLETE;
    }

    private Standing the(String stackName) {
        return Objects.requireNonNull(stacks.get(stackName), stackName);
    }

    private void call(String name) {
        if (silences > 0) {
            silences--;
            throw new ProviderUnavailable("AWS", name + " was not answered", new Exception(name));
        }
        if (refusals > 0) {
            refusals--;
            throw new ProviderRefused(
                    "AWS", "AccessDenied", name + " was denied", new Exception(name));
        }
        calls.add(name);
    }

    @Override
    public Optional<Stack> find(Workplace workplace, String nameOrId) {
        var name = nameOrId.replace("id:", "");
        return Optional.ofNullable(stacks.get(name))
                .filter(found -> nameOrId.equals(found.id) || stands(found))
                .map(found -> look(name, found));
    }

    private Stack look(String name, Standing found) {
        var seen = found.status;
        found.status = settled(name, found);
        return new Stack(
                found.id,
                seen,
                found.changeSet,
                Map.of("Url", "http://" + name),
                Map.copyOf(found.parameters));
    }

    private StackStatus settled(String name, Standing stack) {
        var fails = failing.contains(name);
        return switch (stack.status) {
            case CREATE_IN_PROGRESS -> {
                failing.remove(name);
                yield fails ? StackStatus.DELETE_COMPLETE : StackStatus.CREATE_COMPLETE;
            }
            case UPDATE_IN_PROGRESS -> {
                failing.remove(name);
                yield fails ? StackStatus.UPDATE_ROLLBACK_COMPLETE : StackStatus.UPDATE_COMPLETE;
            }
            case UPDATE_ROLLBACK_IN_PROGRESS -> StackStatus.UPDATE_ROLLBACK_COMPLETE;
            case DELETE_IN_PROGRESS -> {
                if (held.contains(name)) {
                    yield StackStatus.DELETE_FAILED;
                }
                stacks.remove(name);
                yield StackStatus.DELETE_COMPLETE;
            }
            default -> stack.status;
        };
    }

    @Override
    public Optional<ChangeSet> findChangeSet(Workplace workplace, String stack, String name) {
        return Optional.ofNullable(changeSets.get(stack + "/" + name));
    }

    @Override
    public void createChangeSet(
            Workplace workplace,
            String stackName,
            String changeSetName,
            boolean isNew,
            RenderedTemplate template) {
        call("createChangeSet " + stackName);
        var stack = stacks.get(stackName);
        if (stack == null || stack.status == StackStatus.DELETE_COMPLETE) {
            stack = new Standing("id:" + stackName);
            stacks.put(stackName, stack);
        }
        var isSame = stack.template.equals(template.digest());
        var status = isSame ? ChangeSet.Status.EMPTY : ChangeSet.Status.READY;
        changeSets.put(
                stackName + "/" + changeSetName,
                refusal.map(it -> new ChangeSet(ChangeSet.Status.FAILED, it, List.of()))
                        .orElseGet(
                                () ->
                                        new ChangeSet(
                                                status,
                                                "",
                                                isSame ? List.of() : List.of(aChange()))));
        changeSets.put(stackName + "/pending " + template.digest(), aReady());
        proposed.put(template.digest(), template.parameters());
    }

    /** The parameters of every change set that was asked for, by digest of the template. */
    public Map<String, Map<String, String>> proposed() {
        return Map.copyOf(proposed);
    }

    public Map<String, String> parameters(String stackName) {
        return the(stackName).parameters;
    }

    /** Somebody updates the stack by other means, which leave the name of another change set. */
    public void updateByOthers(String stackName, String changeSetName) {
        the(stackName).changeSet = changeSetName;
    }

    /** The same without a change set: only the parameters tell of it. */
    public void updateByOthers(String stackName, Map<String, String> parameters) {
        the(stackName).parameters.putAll(parameters);
        the(stackName).template = "of others";
    }

    /** A change set that reverts what was changed by hand, or holds nothing. */
    void propose(String stackName, String changeSetName, boolean isEmpty) {
        call("createRevertingChangeSet " + stackName);
        var status = isEmpty ? ChangeSet.Status.EMPTY : ChangeSet.Status.READY;
        changeSets.put(
                stackName + "/" + changeSetName, new ChangeSet(status, "", List.of(aChange())));
        changeSets.put(stackName + "/pending " + the(stackName).template, aReady());
    }

    @Override
    public Optional<String> refusal(Workplace workplace, RenderedTemplate template) {
        return refusal;
    }

    private static ChangeSet aReady() {
        return new ChangeSet(ChangeSet.Status.READY, "", List.of());
    }

    private static ResourceChange aChange() {
        return new ResourceChange(
                "Service", "AWS::ECS::Service", ResourceChange.Action.CHANGE, "", false, List.of());
    }

    @Override
    public void executeChangeSet(
            Workplace workplace, String stackName, String changeSetName, String token) {
        call("executeChangeSet " + stackName);
        begin(stackName, changeSetName);
    }

    private void begin(String stackName, String changeSetName) {
        var stack = the(stackName);
        stack.changeSet = changeSetName;
        stack.template = pendingTemplate(stackName);
        stack.parameters.putAll(proposed.getOrDefault(stack.template, Map.of()));
        stack.status =
                stack.status == StackStatus.REVIEW_IN_PROGRESS
                        ? StackStatus.CREATE_IN_PROGRESS
                        : StackStatus.UPDATE_IN_PROGRESS;
    }

    /** What the customer does with own keys. */
    public void executeAsCustomer(String stackName, String changeSetName) {
        calls.add("customer executes " + stackName);
        begin(stackName, changeSetName);
    }

    /** The customer will not have that change. */
    public void declineAsCustomer(String stackName, String changeSetName) {
        calls.add("customer declines " + stackName);
        changeSets.remove(stackName + "/" + changeSetName);
        pendingTemplate(stackName);
    }

    public void deleteAsCustomer(String stackName) {
        calls.add("customer deletes " + stackName);
        the(stackName).status = StackStatus.DELETE_IN_PROGRESS;
    }

    private String pendingTemplate(String stackName) {
        var prefix = stackName + "/pending ";
        var key = changeSets.keySet().stream().filter(k -> k.startsWith(prefix)).findFirst();
        key.ifPresent(changeSets::remove);
        return key.map(k -> k.substring(prefix.length())).orElse("");
    }

    @Override
    public void deleteChangeSet(Workplace workplace, String stackName, String changeSetName) {
        call("deleteChangeSet " + stackName);
        changeSets.remove(stackName + "/" + changeSetName);
        pendingTemplate(stackName);
    }

    @Override
    public void delete(Workplace workplace, String stackName, String token) {
        call("delete " + stackName);
        the(stackName).status = StackStatus.DELETE_IN_PROGRESS;
    }

    @Override
    public void cancelUpdate(Workplace workplace, String stackName, String token) {
        call("cancelUpdate " + stackName);
        the(stackName).status = StackStatus.UPDATE_ROLLBACK_IN_PROGRESS;
    }

    @Override
    public void continueRollback(
            Workplace workplace, String stackName, List<String> skipped, String token) {
        call("continueRollback " + stackName);
        the(stackName).status = StackStatus.UPDATE_ROLLBACK_IN_PROGRESS;
    }

    @Override
    public List<Event> events(Workplace workplace, String stackId, String cursor) {
        var at = Instant.parse("2026-11-21T09:00:00Z");
        return cursor.isEmpty()
                ? List.of(
                        new Event(
                                "1", at, "Service", "AWS::ECS::Service", "CREATE_FAILED", "Boom."))
                : List.of();
    }

    @Override
    public List<Remaining> inventory(Workplace workplace) {
        return stackNames().stream()
                .map(name -> new Remaining("arn:" + name, "AWS::CloudFormation::Stack", name))
                .toList();
    }

    @Override
    public boolean hasImage(Workplace workplace, Map<String, String> outputs, SourceDigest source) {
        return images.contains(source.hex());
    }

    @Override
    public String start(
            Workplace workplace,
            Map<String, String> outputs,
            ServiceSettings settings,
            String token) {
        call("startBuild");
        builds.put(token, settings.source().hex());
        return token;
    }

    @Override
    public Optional<Build> findBuild(Workplace workplace, String buildId) {
        var image = builds.get(buildId);
        if (image == null) {
            return Optional.empty();
        }
        images.add(image);
        return Optional.of(new Build(Build.Status.SUCCEEDED, "COMPLETED", ""));
    }

    @Override
    public void stop(Workplace workplace, String buildId) {
        call("stopBuild");
    }

    @Override
    public LogLines log(
            Workplace workplace, Map<String, String> outputs, String buildId, String cursor) {
        return new LogLines(List.of(), cursor);
    }

    @Override
    public boolean isUploaded(
            Workplace workplace, Map<String, String> outputs, SourceDigest source) {
        return uploads.contains(source.hex());
    }

    @Override
    public Upload invite(
            Workplace workplace, Map<String, String> outputs, SourceDigest source, long size) {
        return new Upload("https://bucket/" + source.hex(), Map.of(), Instant.MAX);
    }

    @Override
    public boolean emptyFurther(Workplace workplace, Map<String, String> outputs) {
        uploads.clear();
        return true;
    }

    @Override
    public Status status(Workplace workplace, LayerOutputs outputs) {
        return new Status(true, 1, 1, "task:1", "COMPLETED");
    }

    @Override
    public Diagnosis diagnose(Workplace workplace, LayerOutputs outputs) {
        return new Diagnosis(List.of(), List.of("ModuleNotFoundError: no module named 'fastapi'"));
    }

    @Override
    public LogLines log(
            Workplace workplace, LayerOutputs outputs, long sinceMillis, String cursor) {
        var isThere = !outputs.of(Layer.NETWORK).isEmpty();
        return new LogLines(
                isThere ? List.of(new LogLine(sinceMillis, "Started.")) : List.of(), cursor);
    }

    @Override
    public Answer ask(String url) {
        return isWell ? new Answer.Well(200) : new Answer.Unwell("HTTP 500");
    }
}
