package io.apidirect.application.identity;

import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;

/** The members of an organisation as a screen shows them. */
public interface MemberViews {

    /** The members of the organisation that the transaction runs for, newest first. */
    Page<MemberView> page(PageRequest request);

    /** One line of the list. */
    record MemberView(UserId user, Email email, Role role, Instant since) {}
}
