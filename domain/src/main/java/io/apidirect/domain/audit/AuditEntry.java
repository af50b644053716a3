package io.apidirect.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * One line of an organisation's audit trail.
 *
 * @param sequence 1 for the first entry of the organisation, without gaps
 * @param seal SHA-256 over the seal before and this entry, in hex
 */
public record AuditEntry(long sequence, AuditedFact fact, String seal) {

    private static final String START = "";

    /** The first entry of an organisation. */
    public static AuditEntry first(AuditedFact fact) {
        return new AuditEntry(1, fact, seal(START, 1, fact));
    }

    /** The entry that follows this one. */
    public AuditEntry followedBy(AuditedFact next) {
        return new AuditEntry(sequence + 1, next, seal(seal, sequence + 1, next));
    }

    /**
     * Recounts a trail from its first entry on.
     *
     * @return the sequence number of the first entry that is not what it was, or is not where it
     *     was; empty where all are
     */
    public static OptionalLong firstBroken(List<AuditEntry> trail) {
        var before = START;
        for (int i = 0; i < trail.size(); i++) {
            var entry = trail.get(i);
            if (entry.sequence() != i + 1
                    || !entry.seal().equals(seal(before, i + 1L, entry.fact()))) {
                return OptionalLong.of(i + 1L);
            }
            before = entry.seal();
        }
        return OptionalLong.empty();
    }

    private static String seal(String before, long sequence, AuditedFact fact) {
        // No field can contain a line break, so two different entries never print the same text.
        var text =
                String.join(
                        "\n",
                        before,
                        Long.toString(sequence),
                        fact.event().toString(),
                        fact.organization().text(),
                        fact.name(),
                        fact.subject(),
                        fact.actor().text(),
                        fact.at().toString());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
