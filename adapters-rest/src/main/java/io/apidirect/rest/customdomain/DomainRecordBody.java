package io.apidirect.rest.customdomain;

import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.DnsRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record to be entered. */
@Schema(name = "DomainRecord", description = "A record to enter where the name's DNS is")
record DomainRecordBody(
        @Schema(examples = "CNAME") String type,
        @Schema(description = "In full") String name,
        @Schema(description = "Absent while it is not known yet") @Nullable String value,
        @Schema(description = "What it is for, and when to enter it") String purpose) {

    private static final String PROOF =
            "proves to AWS that the name is yours; now, and for good: renewals need it, too";
    private static final String WAY =
            "leads callers to your API; when a deployment with it is live";
    private static final String SIMULATED_WAY =
            WAY
                    + ". This is a simulated load balancer on this machine, which no DNS can name; on"
                    + " AWS it is a name like apidirect-….eu-west-1.elb.amazonaws.com";
    private static final String NO_WAY_YET =
            "leads callers to your API; its value is known after the first deployment";

    /**
     * The records of a domain.
     *
     * @param target the load balancer's name, where one stands
     * @param isSimulated whether it stands in a simulated account
     */
    static ListBody of(CustomDomain.Snapshot domain, Optional<String> target, boolean isSimulated) {
        var way = isSimulated ? SIMULATED_WAY : WAY;
        var proof = domain.state().proof().stream().map(DomainRecordBody::proof);
        var record =
                new DomainRecordBody(
                        "CNAME",
                        domain.name().value(),
                        target.orElse(null),
                        target.isPresent() ? way : NO_WAY_YET);
        return new ListBody(Stream.concat(proof, Stream.of(record)).toList(), null);
    }

    private static DomainRecordBody proof(DnsRecord record) {
        return new DomainRecordBody(record.type(), record.name(), record.value(), PROOF);
    }

    /** All records of a domain. */
    @Schema(name = "DomainRecordList")
    record ListBody(
            List<DomainRecordBody> items,
            @Schema(description = "Always absent: one page holds all") @Nullable String next) {}
}
