package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.OrganizationId;

/**
 * Where an environment stands.
 *
 * @param project slug of the project
 * @param environment slug of the environment
 * @param region AWS region, such as {@code eu-west-1}
 */
public record EnvironmentAddress(
        OrganizationId organization, String project, String environment, String region) {

    /** The stack of {@code layer}: {@code apidirect-<project>-<environment>-<layer>}. */
    public String stackName(Layer layer) {
        return "apidirect-%s-%s-%s".formatted(project, environment, layer.slug());
    }

    @Override
    public String toString() {
        return project + "/" + environment;
    }
}
