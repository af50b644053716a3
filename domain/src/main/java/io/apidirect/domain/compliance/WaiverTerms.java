package io.apidirect.domain.compliance;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be tolerated, why, and until when.
 *
 * @param rule id of a rule of compliance
 * @param resource as findings name it, such as {@code data/Database}; {@link #ANY_RESOURCE} for
 *     each that the rule finds
 * @param reason why that is acceptable, 10 to 500 characters
 * @param expiresAt when it ends by itself, 1 to 90 days after the request
 */
public record WaiverTerms(String rule, String resource, String reason, Instant expiresAt) {

    public static final String ANY_RESOURCE = "*";
    public static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 90;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final Pattern RESOURCE =
            Pattern.compile("\\*|[a-z]{1,20}(/[A-Za-z0-9]{1,255})?");

    /**
     * Checks what somebody asks for, and names every fault.
     *
     * @param known what findings can be about; empty where that is not known
     */
    public static WaiverTerms check(
            String rule,
            String resource,
            String reason,
            int days,
            Optional<Set<String>> known,
            Instant now) {
        var faults = new ArrayList<Fault>();
        if (ComplianceRules.find(rule).isEmpty()) {
            faults.add(new Fault("/rule", "is no rule; plans and the report name them"));
        }
        if (!RESOURCE.matcher(resource).matches()) {
            faults.add(
                    new Fault(
                            "/resource",
                            "must be as the finding names it, such as data/Database, or * for all"));
        } else if (!resource.equals(ANY_RESOURCE)
                && known.filter(all -> !all.contains(resource)).isPresent()) {
            faults.add(
                    new Fault(
                            "/resource",
                            "is no resource of the newest plan; its findings name theirs, such as data/Database"));
        }
        if (!isReason(reason.strip())) {
            faults.add(new Fault("/reason", "must say why, in 10 to 500 printable characters"));
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(new Fault("/expiresInDays", "must be 1 to 90"));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    WaiverRule.WAIVER_IS_WELL_FORMED, "The waiver is not well-formed.", faults);
        }
        return new WaiverTerms(rule, resource, reason.strip(), now.plus(Duration.ofDays(days)));
    }

    static boolean isReason(String text) {
        return text.length() >= SHORTEST_REASON
                && text.length() <= LONGEST_REASON
                && PlainText.isOneLine(text);
    }
}
