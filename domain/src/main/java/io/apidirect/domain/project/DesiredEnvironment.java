package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.shared.OrganizationId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that an environment exists and what is wanted of it, for the deployment context. Only
 * {@link Environment} makes it, and it is never stored.
 *
 * @param variables plain values by name
 * @param secretArns where the values of secrets rest, by name
 */
public record DesiredEnvironment(
        EnvironmentId id,
        OrganizationId organization,
        ProjectId projectId,
        ProjectSlug project,
        EnvironmentSlug environment,
        Profile profile,
        Safeguards safeguards,
        AccountLinkId accountLink,
        Region region,
        SortedMap<String, String> variables,
        SortedMap<String, String> secretArns) {
    static DesiredEnvironment of(Environment.Snapshot now) {
        var values = new TreeMap<String, String>();
        now.variables().values().forEach((name, value) -> values.put(name.value(), value));
        var arns = new TreeMap<String, String>();
        now.secrets().forEach((name, secret) -> arns.put(name.value(), secret.arn()));
        return new DesiredEnvironment(
                now.id(),
                now.organization(),
                now.project(),
                now.projectSlug(),
                now.slug(),
                now.profile(),
                now.safeguards(),
                now.accountLink(),
                now.region(),
                Collections.unmodifiableSortedMap(values),
                Collections.unmodifiableSortedMap(arns));
    }
}
