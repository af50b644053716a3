package io.apidirect.application.idempotency;

import io.apidirect.domain.shared.OrganizationId;

/**
 * What must not be done twice.
 *
 * @param operation method and path pattern
 * @param key chosen by the client, unique for it and the operation for 24 hours
 */
public record OnceKey(OrganizationId organization, String operation, String key) {}
