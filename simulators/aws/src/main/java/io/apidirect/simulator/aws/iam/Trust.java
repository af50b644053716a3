package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.account.Principal;
import java.util.List;
import java.util.Map;

/** Decides who may become a role. */
public final class Trust {

    private final Authorizer authorizer;

    public Trust(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    /**
     * Whether a role lets a caller do one of {@code sts:AssumeRole}, {@code sts:TagSession} and
     * {@code sts:SetSourceIdentity}: its trust policy must, and the caller's own policies too
     * unless the trust policy names the caller within one account.
     */
    public boolean allows(Role role, Principal caller, String action, Circumstances circumstances) {
        var trustee = Trustee.of(caller);
        var naming = allowing(role, trustee, action, circumstances);
        if (naming.isEmpty() || isDenied(role, trustee, action, circumstances)) {
            return false;
        }
        var isNeighbour = caller.account().equals(role.account());
        if (isNeighbour && naming.contains(Statement.Naming.ITSELF)) {
            return true;
        }
        var permission =
                new io.apidirect.simulator.aws.wire.Permission(action, role.arn(), Map.of());
        return authorizer.decide(caller, permission, circumstances) == Decision.ALLOWED;
    }

    /** Whether a role lets a service of AWS act in it. */
    public static boolean letsService(Role role, String service, String sourceArn) {
        var circumstances =
                new Circumstances(
                        Map.of(
                                "aws:SourceAccount", List.of(sourceArn.split(":", 6)[4]),
                                "aws:SourceArn", List.of(sourceArn)));
        var trustee = Trustee.service(service);
        return !allowing(role, trustee, "sts:AssumeRole", circumstances).isEmpty()
                && !isDenied(role, trustee, "sts:AssumeRole", circumstances);
    }

    private static List<Statement.Naming> allowing(
            Role role, Trustee trustee, String action, Circumstances circumstances) {
        return Policy.read(role.trust()).statements().stream()
                .filter(it -> it.isAllow() && it.appliesTo(action, role.arn(), circumstances))
                .flatMap(it -> it.names(trustee).stream())
                .toList();
    }

    private static boolean isDenied(
            Role role, Trustee trustee, String action, Circumstances circumstances) {
        return Policy.read(role.trust()).statements().stream()
                .filter(it -> !it.isAllow() && it.appliesTo(action, role.arn(), circumstances))
                .anyMatch(it -> it.names(trustee).isPresent());
    }
}
