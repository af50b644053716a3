/**
 * The link between an organisation and one AWS account of its own. A link is believed only after a
 * probe showed that its roles open with the External ID that we made and with nothing else; from
 * then on it mints {@link io.apidirect.domain.accountlink.VerifiedAccount}, the proof without which
 * no other context touches that account. The hard idea: we prove the trust by trying to break it.
 */
@NullMarked
package io.apidirect.domain.accountlink;

import org.jspecify.annotations.NullMarked;
