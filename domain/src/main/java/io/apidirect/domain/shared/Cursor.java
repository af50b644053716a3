package io.apidirect.domain.shared;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by creation time and id, newest first. */
public record Cursor(Instant createdAt, UUID id) {}
