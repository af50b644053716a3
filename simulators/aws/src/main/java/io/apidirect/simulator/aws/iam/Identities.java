package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;
import java.util.Optional;

/** The roles and managed policies of every account. */
public final class Identities {

    private static final String ALLOW_ALL =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private final Shelf<Role> roles;
    private final Shelf<ManagedPolicy> policies;

    public Identities(Store store) {
        roles = store.shelf("iam-roles", Role.class);
        policies = store.shelf("iam-policies", ManagedPolicy.class);
    }

    public Shelf<Role> roles() {
        return roles;
    }

    public Shelf<ManagedPolicy> policies() {
        return policies;
    }

    /** Under what a role is kept. */
    public static String key(String account, String roleName) {
        return account + "/" + roleName;
    }

    /** The role of that name, or AWS's refusal. */
    public Role the(String account, String roleName) {
        return roles.find(key(account, roleName))
                .orElseThrow(
                        () ->
                                new AwsError(
                                        404,
                                        "NoSuchEntity",
                                        "The role with name %s cannot be found."
                                                .formatted(roleName)));
    }

    public Optional<Role> find(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length < 6
                ? Optional.empty()
                : roles.find(key(parts[4], arn.substring(arn.lastIndexOf('/') + 1)))
                        .filter(it -> it.arn().equals(arn));
    }

    /** All roles of an account. */
    public List<Role> of(String account) {
        return roles.below(account + "/");
    }

    /** What bounds a session of the role; nothing is allowed where there is no such role. */
    Powers powers(String roleArn, List<String> sessionPolicies) {
        var sessions = sessionPolicies.stream().map(Policy::read).toList();
        return find(roleArn)
                .map(
                        it ->
                                new Powers(
                                        identity(it),
                                        it.boundary().map(this::document).map(Policy::read),
                                        sessions))
                .orElseGet(() -> new Powers(List.of(), Optional.empty(), sessions));
    }

    private List<Policy> identity(Role role) {
        var attached = role.attached().stream().map(this::document);
        return java.util.stream.Stream.concat(role.inline().values().stream(), attached)
                .map(Policy::read)
                .toList();
    }

    /** The document of a managed policy; one that is unknown here allows nothing. */
    public String document(String arn) {
        if (arn.equals("arn:aws:iam::aws:policy/AdministratorAccess")) {
            return ALLOW_ALL;
        }
        return policies.find(arn).map(ManagedPolicy::document).orElse("{\"Statement\":[]}");
    }
}
