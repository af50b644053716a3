package io.apidirect.domain.shared;

import java.time.Instant;

/**
 * Something that happened to an aggregate, in the past tense. Events are records nested in one
 * sealed {@code XEvent} per aggregate; their names and fields are a published contract.
 */
public interface DomainEvent {

    /** Stable and versioned, such as {@code account-link.verified.v1}. */
    String name();

    /** The printed id of the aggregate it happened to. */
    String subject();

    OrganizationId organization();

    Actor actor();

    Instant at();
}
