package io.apidirect.domain.settings;

import io.apidirect.domain.project.Profile;
import io.apidirect.domain.shared.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What no setting can say alone: whether all of them fit each other, the profile and the region.
 */
final class SettingsFit {

    private final SettingValues values;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsFit(SettingValues values) {
        this.values = values;
    }

    static List<Fault> faults(SettingValues values, Profile profile, String region) {
        var fit = new SettingsFit(values);
        fit.checkTask();
        fit.checkScaling(profile);
        fit.checkDelivery();
        fit.checkPlace(region);
        fit.checkDomain();
        new DatabaseFit(values, fit.faults).check();
        return List.copyOf(fit.faults);
    }

    private void checkTask() {
        int cpu = values.the(TaskSettings.CPU);
        int memory = values.the(TaskSettings.MEMORY);
        require(
                FargateSize.memoryFor(cpu).contains(memory),
                TaskSettings.MEMORY,
                "`memory` is %d MiB; with `cpu: %d` Fargate offers %s."
                        .formatted(memory, cpu, FargateSize.wording(cpu)));
        require(
                values.the(HealthSettings.HEALTH_TIMEOUT)
                        < values.the(HealthSettings.HEALTH_INTERVAL),
                HealthSettings.HEALTH_TIMEOUT,
                "`health.timeout` must be less than `health.interval`.");
    }

    private void checkScaling(Profile profile) {
        int least = values.the(ScalingSettings.MINIMUM);
        require(
                least <= values.the(ScalingSettings.MAXIMUM),
                ScalingSettings.MAXIMUM,
                "`scaling.max` is smaller than `scaling.min`, which is %d.".formatted(least));
        require(
                profile != Profile.PROD || least >= 2,
                ScalingSettings.MINIMUM,
                "A prod environment needs at least 2 tasks, so that one may fail; write `min: 2` or use the profile staging.");
        require(
                profile != Profile.PROD || values.the(ScalingSettings.SPOT) < 100,
                ScalingSettings.SPOT,
                "A prod environment must not run on Spot alone, since AWS may take all of it away.");
    }

    private void checkDelivery() {
        require(
                values.the(TakeoverSettings.MINIMUM_HEALTHY) < 100
                        || values.the(TakeoverSettings.MAXIMUM_PERCENT) > 100,
                TakeoverSettings.MAXIMUM_PERCENT,
                "With `minimumHealthyPercent: 100` and `maximumPercent: 100` no task could ever be replaced.");
        var isRolling = values.the(TakeoverSettings.STRATEGY).equals("rolling");
        require(
                isRolling || !values.the(NetworkSettings.DISCOVERY),
                NetworkSettings.DISCOVERY,
                "`discovery` works with `deployment.strategy: rolling` only, since names in DNS cannot follow the others.");
        require(
                isRolling || values.the(ScalingSettings.REQUESTS_PER_TARGET) == 0,
                ScalingSettings.REQUESTS_PER_TARGET,
                "`scaling.requestsPerTarget` works with `deployment.strategy: rolling` only.");
        require(
                isRolling || values.the(ScalingSettings.SPOT) == 0,
                ScalingSettings.SPOT,
                "Spot works with `deployment.strategy: rolling` only.");
    }

    private void checkPlace(String region) {
        var residency = Residency.the(values.the(PromiseSettings.RESIDENCY));
        require(
                residency.allows(region),
                PromiseSettings.RESIDENCY,
                "`residency: %s` does not allow the region %s; choose another region for the environment."
                        .formatted(residency.text(), region));
        var isOwnVpc = values.has(ExistingNetworkSettings.EXISTING_VPC);
        require(
                isOwnVpc == values.has(ExistingNetworkSettings.EXISTING_PUBLIC_SUBNETS)
                        && isOwnVpc == values.has(ExistingNetworkSettings.EXISTING_TASK_SUBNETS),
                ExistingNetworkSettings.EXISTING_VPC,
                "`network.existing` needs vpcId, publicSubnets and taskSubnets together.");
    }

    private void checkDomain() {
        var hasName = values.has(DomainSettings.DOMAIN_NAME);
        require(
                hasName || !values.has(DomainSettings.HOSTED_ZONE),
                DomainSettings.HOSTED_ZONE,
                "`domain.hostedZoneId` needs `domain.name`.");
    }

    private void require(boolean holds, Setting<?> setting, String message) {
        if (!holds) {
            faults.add(new Fault(setting.pointer(), message));
        }
    }
}
