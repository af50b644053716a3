package io.apidirect.domain.customdomain;

/** The proof that an environment has a name with a certificate; never stored. */
public record IssuedDomain(DomainName name, String certificateArn) {}
