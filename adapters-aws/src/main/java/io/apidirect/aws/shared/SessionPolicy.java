package io.apidirect.aws.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a session may do at most, within what its role may do.
 *
 * @param statements what is allowed; everything else is not
 */
public record SessionPolicy(List<Statement> statements) {

    private static final Pattern PLAIN = Pattern.compile("[ !#-\\[\\]-~]+");

    public SessionPolicy {
        statements = List.copyOf(statements);
    }

    /** {@code actions} such as {@code iam:GetRole} on {@code resources}, which are ARNs. */
    public record Statement(List<String> actions, List<String> resources) {

        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }

        private String json() {
            return "{\"Effect\":\"Allow\",\"Action\":%s,\"Resource\":%s}"
                    .formatted(array(actions), array(resources));
        }
    }

    public static SessionPolicy allowing(List<String> actions, List<String> resources) {
        return new SessionPolicy(List.of(new Statement(actions, resources)));
    }

    public SessionPolicy and(List<String> actions, List<String> resources) {
        var more = new ArrayList<>(statements);
        more.add(new Statement(actions, resources));
        return new SessionPolicy(more);
    }

    /** As AWS reads it; at most 2,048 characters are accepted there. */
    public String json() {
        return statements.stream()
                .map(Statement::json)
                .collect(
                        Collectors.joining(
                                ",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(SessionPolicy::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not allowed in a policy: " + text);
        }
        return '"' + text + '"';
    }
}
