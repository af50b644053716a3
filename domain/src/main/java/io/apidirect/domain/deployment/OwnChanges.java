package io.apidirect.domain.deployment;

import java.util.Optional;

/** What AWS changes by itself in resources of ours, because our settings ask for it. */
final class OwnChanges {

    private OwnChanges() {}

    static Optional<String> explain(String type, String path) {
        return switch (type) {
            case "AWS::ElasticLoadBalancingV2::ListenerRule" ->
                    because(path.endsWith("/Weight"), "ECS leads calls to the newest release");
            case "AWS::RDS::DBInstance" ->
                    because(
                                    path.equals("/AllocatedStorage"),
                                    "RDS enlarges a storage that fills up")
                            .or(
                                    () ->
                                            because(
                                                    path.equals("/EngineVersion"),
                                                    "RDS installs minor versions in its window"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> because(boolean isSo, String reason) {
        return Optional.of(reason).filter(_ -> isSo);
    }
}
