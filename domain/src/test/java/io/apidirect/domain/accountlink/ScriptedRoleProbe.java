package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.ExternalIdRotation.StackKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link RoleProbe} over pretended accounts: each lets in whoever knows an External ID of it. */
public final class ScriptedRoleProbe implements RoleProbe {

    private final Map<AwsAccountId, StackKeys> trusted = new HashMap<>();
    private final Map<AwsAccountId, ProbeResult> findings = new HashMap<>();

    /** The customer creates the stack, or updates it, as the link says. */
    public void stackCreated(AwsAccountLink.Snapshot link) {
        trusted.put(link.account(), link.rotation().keys(link.externalId()));
    }

    private boolean letsIn(ProbeTarget target) {
        var keys = trusted.get(target.account());
        return keys != null
                && (keys.current().equals(target.externalId())
                        || keys.previous().filter(target.externalId()::equals).isPresent());
    }

    /** From now on the account shows this to whoever is let in. */
    public void finds(AwsAccountId account, ProbeResult result) {
        findings.put(account, result);
    }

    @Override
    public ProbeResult probe(ProbeTarget target) {
        return letsIn(target)
                ? findings.getOrDefault(target.account(), new ProbeResult.Trusted())
                : new ProbeResult.Distrusted(
                        List.of(
                                new Finding.Refused(
                                        List.of(target.roles().read(), target.roles().deploy()))));
    }
}
