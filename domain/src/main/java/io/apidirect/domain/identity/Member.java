package io.apidirect.domain.identity;

import io.apidirect.domain.shared.UserId;
import java.time.Instant;

/** A user's place in an organisation. */
public record Member(UserId user, Role role, Instant since) {}
