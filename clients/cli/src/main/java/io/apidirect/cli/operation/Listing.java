package io.apidirect.cli.operation;

import java.util.List;

/** All that is known of a generated command before somebody types it. */
public record Listing(
        String operationId,
        String command,
        String summary,
        boolean isHidden,
        List<String> aliases) {

    /** Used by the generated index. */
    public static Listing of(
            String operationId, String command, String summary, boolean hidden, String... aliases) {
        return new Listing(operationId, command, summary.strip(), hidden, List.of(aliases));
    }
}
