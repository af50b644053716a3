package io.apidirect.domain.deployment;

import java.util.Set;

/** The service as it was in a release; the other stacks stay as they are. */
public record Rollback(int release) implements Undertaking {

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.ROLLBACK;
    }

    @Override
    public String sentence() {
        return "Deploys release r%d again, from the image that was kept.".formatted(release);
    }

    @Override
    public Goal goal(RunningEnvironment stands) {
        var wanted = stands.earlier(release).settings();
        stands.requireStacks("Release r" + release, wanted);
        var service = Set.of(Layer.SERVICE);
        var settings = StandingSettings.merged(stands.standing().orElse(wanted), service, wanted);
        return new Goal(release, settings, stands.fallback(), service);
    }
}
