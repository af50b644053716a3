package io.apidirect.domain.deployment;

import io.apidirect.domain.settings.DatabaseCareSettings;
import io.apidirect.domain.settings.LoadBalancerSettings;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.shared.RuleBroken;

/** What AWS refuses to delete until it is told otherwise, so a destroy would end halfway. */
public enum DeletionProtection {
    DATABASE(
            Layer.DATA,
            DatabaseCareSettings.DELETION_PROTECTION,
            DeploymentRule.DATABASE_IS_NOT_PROTECTED,
            "database"),
    LOAD_BALANCER(
            Layer.NETWORK,
            LoadBalancerSettings.DELETION_PROTECTION,
            DeploymentRule.LOAD_BALANCER_IS_NOT_PROTECTED,
            "load balancer");

    private final Layer layer;
    private final Setting<Boolean> setting;
    private final DeploymentRule rule;
    private final String thing;

    DeletionProtection(Layer layer, Setting<Boolean> setting, DeploymentRule rule, String thing) {
        this.layer = layer;
        this.setting = setting;
        this.rule = rule;
        this.thing = thing;
    }

    public Layer layer() {
        return layer;
    }

    /** Whether {@code stack} was deployed with it; one that is half removed is past being asked. */
    public boolean holds(Stacks.Stack stack) {
        return stack.status() != StackStatus.DELETE_FAILED
                && "true".equals(stack.parameters().get(setting.parameter()));
    }

    public RuleBroken refusal(EnvironmentAddress address) {
        return new RuleBroken(
                rule, "The %s of %s is protected against deletion.".formatted(thing, address));
    }
}
