package io.apidirect.domain.accountlink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link RoleProbe} over pretended accounts: each lets in whoever knows its External ID. */
public final class ScriptedRoleProbe implements RoleProbe {

    private final Map<AwsAccountId, ExternalId> trusted = new HashMap<>();
    private final Map<AwsAccountId, ProbeResult> findings = new HashMap<>();

    /** The customer creates the stack with that External ID. */
    public void stackCreated(AwsAccountLink.Snapshot link) {
        trusted.put(link.account(), link.externalId());
    }

    /** From now on the account shows this to whoever is let in. */
    public void finds(AwsAccountId account, ProbeResult result) {
        findings.put(account, result);
    }

    @Override
    public ProbeResult probe(ProbeTarget target) {
        return target.externalId().equals(trusted.get(target.account()))
                ? findings.getOrDefault(target.account(), new ProbeResult.Trusted())
                : new ProbeResult.Distrusted(
                        List.of(new Finding.Refused(List.of(target.roles().read()))));
    }
}
