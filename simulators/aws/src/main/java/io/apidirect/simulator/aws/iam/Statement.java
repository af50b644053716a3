package io.apidirect.simulator.aws.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One statement of a policy.
 *
 * @param actions or what is excepted, where {@code isNotAction}
 * @param resources or what is excepted, where {@code isNotResource}; empty in trust policies
 * @param principals by kind ({@code AWS}, {@code Service}); empty in identity policies
 */
record Statement(
        boolean isAllow,
        List<String> actions,
        boolean isNotAction,
        List<String> resources,
        boolean isNotResource,
        Map<String, List<String>> principals,
        List<Condition> conditions) {

    /**
     * Whether the statement speaks about this call. A condition that the simulator does not know
     * fails closed: the statement then never allows, and always denies.
     */
    boolean appliesTo(String action, String resource, Circumstances circumstances) {
        return isAbout(action)
                && isOn(resource, circumstances)
                && conditions.stream()
                        .allMatch(it -> it.isKnown() ? it.holds(circumstances) : !isAllow);
    }

    private boolean isAbout(String action) {
        var isNamed =
                actions.stream()
                        .anyMatch(
                                it ->
                                        Wildcards.match(
                                                it.toLowerCase(Locale.ROOT),
                                                action.toLowerCase(Locale.ROOT)));
        return isNamed != isNotAction;
    }

    private boolean isOn(String resource, Circumstances circumstances) {
        if (resources.isEmpty()) {
            return true;
        }
        var isNamed =
                resources.stream()
                        .map(circumstances::fill)
                        .anyMatch(it -> Wildcards.match(it, resource));
        return isNamed != isNotResource;
    }

    /** Whether a trust policy's statement names this caller. */
    Optional<Naming> names(Trustee trustee) {
        var named = principals.getOrDefault(trustee.kind(), List.of());
        if (named.contains("*")) {
            return Optional.of(Naming.ANYBODY);
        }
        if (trustee.names().stream().anyMatch(named::contains)) {
            return Optional.of(Naming.ITSELF);
        }
        return trustee.accountNames().stream().anyMatch(named::contains)
                ? Optional.of(Naming.ITS_ACCOUNT)
                : Optional.empty();
    }

    /** How precisely a trust policy names a caller. */
    enum Naming {
        ITSELF,
        ITS_ACCOUNT,
        ANYBODY
    }
}
