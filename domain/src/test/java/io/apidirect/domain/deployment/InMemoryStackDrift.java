package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.ProviderRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was changed by hand in an {@link InMemoryAccount}; a comparison needs two looks. */
public final class InMemoryStackDrift implements StackDrift {

    private final InMemoryAccount account;
    private final Map<String, List<ResourceDrift>> drifted = new HashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private boolean isDenied;

    InMemoryStackDrift(InMemoryAccount account) {
        this.account = account;
    }

    /** Somebody changes a resource of that stack by hand. */
    public void drift(String stackName, ResourceDrift resource) {
        drifted.computeIfAbsent(stackName, _ -> new ArrayList<>()).add(resource);
    }

    /** That stack cannot be compared as a whole. */
    public void hide(String stackName, String trouble) {
        troubles.put(stackName, trouble);
    }

    /** The account lets nobody look any more. */
    public void deny() {
        isDenied = true;
    }

    @Override
    public Optional<String> begin(Workplace workplace, String stackName) {
        if (isDenied) {
            throw new ProviderRefused(
                    "AWS", "AccessDenied", "DetectStackDrift was denied", new Exception("denied"));
        }
        return Optional.of("detection-" + stackName);
    }

    @Override
    public Optional<Comparison> outcome(Workplace workplace, String stackName, String detection) {
        return looked.add(stackName)
                ? Optional.empty()
                : Optional.of(
                        new Comparison(
                                drifted.getOrDefault(stackName, List.of()),
                                troubles.getOrDefault(stackName, "")));
    }

    @Override
    public void createRevertingChangeSet(
            Workplace workplace, String stackName, String changeSetName) {
        account.propose(stackName, changeSetName, !drifted.containsKey(stackName));
        drifted.remove(stackName);
    }
}
