package io.apidirect.domain.customdomain;

/**
 * A record of DNS as it is to be entered.
 *
 * @param name in full, without the dot at its end
 * @param type such as {@code CNAME}
 */
public record DnsRecord(String name, String type, String value) {}
