package io.apidirect.simulator.aws.ecs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a service leads its calls from the tasks of one deployment to those of the next.
 *
 * @param strategy {@code BLUE_GREEN}, {@code CANARY} or {@code LINEAR}
 * @param first one of the two target groups
 * @param second the other
 * @param rule of the listener, whose weights are changed
 * @param role in whose name that is done
 * @param stepPercent share of the calls that new tasks get first, and at each step of a linear way
 * @param stepMinutes that such a share lasts
 * @param percent share of the calls that the new tasks have now
 * @param before the deployment that the calls come from; empty while nothing is under way
 */
public record Shift(
        String strategy,
        String first,
        String second,
        String rule,
        String role,
        int stepPercent,
        int stepMinutes,
        int bakeMinutes,
        int percent,
        Optional<Rollout> before,
        Stage stage,
        Instant since) {

    static final int ALL = 100;

    static final String LINEAR = "LINEAR";
    private static final String BLUE_GREEN = "BLUE_GREEN";

    /** The strategies that lead calls from one target group to another. */
    static final List<String> STRATEGIES = List.of(BLUE_GREEN, LINEAR, "CANARY");

    /** What a deployment goes through, of AWS's stages those in which something happens. */
    public enum Stage {
        RECONCILE_SERVICE,
        SCALE_UP,
        PRODUCTION_TRAFFIC_SHIFT,
        BAKE_TIME,
        CLEAN_UP
    }

    boolean isUnderWay() {
        return before.isPresent();
    }

    boolean isBetween(String group) {
        return first.equals(group) || second.equals(group);
    }

    String other(String group) {
        return first.equals(group) ? second : first;
    }

    /** How long this stage lasts once it is reached. */
    Duration lasts() {
        return switch (stage) {
            case PRODUCTION_TRAFFIC_SHIFT -> Duration.ofMinutes(percent < ALL ? stepMinutes : 0);
            case BAKE_TIME -> Duration.ofMinutes(bakeMinutes);
            default -> Duration.ZERO;
        };
    }

    /** The share of the calls that the new tasks get first. */
    int firstPercent() {
        return strategy.equals(BLUE_GREEN) ? ALL : stepPercent;
    }

    /** The share that comes after the one that they have. */
    int nextPercent() {
        return strategy.equals(LINEAR) ? Math.min(ALL, percent + stepPercent) : ALL;
    }

    Shift with(Optional<Rollout> from, Stage next, int share) {
        return new Shift(
                strategy,
                first,
                second,
                rule,
                role,
                stepPercent,
                stepMinutes,
                bakeMinutes,
                share,
                from,
                next,
                Instant.now());
    }
}
