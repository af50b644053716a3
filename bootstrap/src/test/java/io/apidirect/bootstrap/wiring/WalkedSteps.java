package io.apidirect.bootstrap.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what {@link WalkOneStep} did. */
@ApplicationScoped
public class WalkedSteps {

    private final Map<UUID, Integer> steps = new ConcurrentHashMap<>();

    void walk(UUID walker) {
        steps.merge(walker, 1, Integer::sum);
    }

    int of(UUID walker) {
        return steps.getOrDefault(walker, 0);
    }
}
