package io.apidirect.domain.customdomain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a domain stands; each state holds only what is known in it. */
public sealed interface DomainState {

    /** Asked for; whether there is a certificate at AWS yet is not known. */
    record Requested(Instant since) implements DomainState {}

    /**
     * AWS waits for the record that proves the name.
     *
     * @param records to be entered; empty until AWS has made them up, which takes seconds
     */
    record Waiting(String certificate, List<DnsRecord> records, Instant since)
            implements DomainState {
        public Waiting {
            records = List.copyOf(records);
        }
    }

    /** The certificate is there; AWS renews it as long as {@code records} stay. */
    record Issued(String certificate, List<DnsRecord> records, Instant since)
            implements DomainState {
        public Issued {
            records = List.copyOf(records);
        }
    }

    /**
     * There will be no certificate.
     *
     * @param reason what AWS says, and what to do about it
     */
    record Failed(String certificate, String reason, Instant since) implements DomainState {}

    /** Given up; the certificate goes as soon as nothing uses it. */
    record Leaving(String certificate, Instant since) implements DomainState {}

    /** Given up, and nothing of it is left at AWS. */
    record Removed(Instant since) implements DomainState {}

    /** The word that people and rows know it by. */
    default String status() {
        return switch (this) {
            case Requested _ -> "requested";
            case Waiting _ -> "waiting";
            case Issued _ -> "issued";
            case Failed _ -> "failed";
            case Leaving _ -> "leaving";
            case Removed _ -> "removed";
        };
    }

    /** The ARN of its certificate. */
    default Optional<String> certificateArn() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.certificate());
            case Issued issued -> Optional.of(issued.certificate());
            case Failed failed -> Optional.of(failed.certificate());
            case Leaving leaving -> Optional.of(leaving.certificate());
            case Requested _, Removed _ -> Optional.empty();
        };
    }

    /** What proves the name, as far as it is known. */
    default List<DnsRecord> proof() {
        return switch (this) {
            case Waiting waiting -> waiting.records();
            case Issued issued -> issued.records();
            case Requested _, Failed _, Leaving _, Removed _ -> List.of();
        };
    }
}
