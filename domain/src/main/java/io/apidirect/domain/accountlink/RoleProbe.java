package io.apidirect.domain.accountlink;

/** Tries the roles of a link from outside, the right way and the wrong ways. Remote. */
public interface RoleProbe {

    /**
     * Assumes each role with the right External ID, with a wrong one and with none, looks whether
     * everything is there that the link's template makes, and whom the roles trust, and asks what
     * they may. Answers everything that is wrong, not only the first. Changes nothing; may be
     * repeated.
     *
     * @throws io.apidirect.domain.shared.ProviderUnavailable where AWS gave no answer to rely on
     */
    ProbeResult probe(ProbeTarget target);
}
