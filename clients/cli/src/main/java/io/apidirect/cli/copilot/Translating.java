package io.apidirect.cli.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.copilot.CopilotImport.Left;
import io.apidirect.cli.copilot.CopilotImport.Taken;
import io.apidirect.manifest.ManifestProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Collects what becomes of every single setting of one file. */
final class Translating {
    private static final String SET_SECRET = "apidirect secrets set ";

    final List<Taken> taken = new ArrayList<>();
    final List<Left> left = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final SequencedMap<String, String> variables = new LinkedHashMap<>();
    final List<String> secrets = new ArrayList<>();

    Translating translated(CopilotManifest copilot, String environment) {
        ObjectNode settings = copilot.settings(environment);
        JsonNode ownVariables = settings.path("variables");
        JsonNode ownSecrets = settings.path("secrets");
        settings.remove(List.of("variables", "secrets"));
        walk("", settings);
        if (!settings.has("platform")) {
            // What Copilot does without a word must not change without a word.
            take("platform (not written)", Answer.Take.of("architecture", "x86_64"));
        }
        ownVariables.properties().forEach(it -> variable(it.getKey(), it.getValue()));
        ownSecrets.properties().forEach(it -> secret(it.getKey(), it.getValue(), environment));
        copilot.environments().stream()
                .filter(other -> !other.equals(environment))
                .forEach(other -> other(copilot, other));
        return this;
    }

    private void walk(String prefix, ObjectNode group) {
        for (Map.Entry<String, JsonNode> entry : group.properties()) {
            String path = prefix + entry.getKey();
            if (entry.getValue() instanceof ObjectNode inner && !inner.isEmpty()) {
                walk(path + ".", inner);
            } else if (!entry.getValue().isNull()) {
                switch (Rules.of(path).of(entry.getValue())) {
                    case Answer.Take take -> take(path, take);
                    case Answer.Leave(String reason) -> left.add(new Left(path, reason));
                }
            }
        }
    }

    private void take(String from, Answer.Take take) {
        taken.add(new Taken(from, take.settings(), take.note()));
    }

    private void variable(String name, JsonNode value) {
        if (value.isObject()) {
            left.add(
                    new Left(
                            "variables." + name,
                            "its value is an output of another stack: apidirect variables set "
                                    + name
                                    + " VALUE"));
            return;
        }
        String text = value.isNull() ? "" : value.asText();
        variables.put(name, text);
        take("variables." + name, Answer.Take.of("variables." + name, text));
    }

    private void secret(String name, JsonNode source, String environment) {
        secrets.add(name);
        take("secrets." + name, Answer.Take.of("secrets", name));
        commands.add(SecretSource.of(source, environment) + SET_SECRET + name);
    }

    /** What holds in another environment only has no place in the one file. */
    private void other(CopilotManifest copilot, String name) {
        JsonNode override = copilot.override(name);
        left.add(
                new Left(
                        "environments." + name,
                        "one apidirect.yaml serves all environments, and profiles make the difference; to take this one's words instead: apidirect init --from-copilot "
                                + copilot.file()
                                + " -e "
                                + name));
        override.path("variables")
                .properties()
                .forEach(
                        it -> {
                            if (it.getValue().isTextual()) {
                                commands.add(
                                        "apidirect variables set "
                                                + it.getKey()
                                                + " "
                                                + SecretSource.quoted(it.getValue().asText())
                                                + " -e "
                                                + name);
                            }
                        });
    }

    SequencedMap<String, String> settings() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        taken.stream()
                .filter(it -> !it.from().matches("(variables|secrets)\\..*"))
                .forEach(it -> all.putAll(it.to()));
        return all;
    }

    /** The user's word for the project counts more than the file's. */
    void rename(String name) {
        taken.removeIf(it -> it.from().equals("name"));
        taken.addFirst(new Taken("name", Answer.Take.of("name", name).settings(), "as you say"));
    }

    /** Takes a setting back that the schema refuses. */
    void giveBack(ManifestProblem problem) {
        String path = problem.pointer().replaceFirst("^/", "").replace('/', '.');
        Taken refused =
                taken.reversed().stream()
                        .filter(it -> isAt(path, it))
                        .findFirst()
                        .or(
                                () ->
                                        taken.reversed().stream()
                                                .filter(it -> isNear(path, it))
                                                .findFirst())
                        .orElseThrow(() -> new IllegalStateException(problem.toString()));
        taken.remove(refused);
        variables.remove(refused.from().replaceFirst("^variables\\.", ""));
        secrets.remove(refused.from().replaceFirst("^secrets\\.", ""));
        commands.removeIf(
                it -> it.endsWith(SET_SECRET + refused.from().replaceFirst("^secrets\\.", "")));
        left.add(new Left(refused.from(), problem.message() + ". " + problem.fix()));
    }

    /** Settings that do not fit together stand in one group; the fault may be of either. */
    private static boolean isNear(String path, Taken candidate) {
        String group = path.replaceFirst("\\..*", "");
        return candidate.to().keySet().stream().anyMatch(to -> to.startsWith(group + "."));
    }

    private boolean isAt(String path, Taken candidate) {
        if (path.matches("secrets\\.\\d+")) {
            int index = Integer.parseInt(path.substring("secrets.".length()));
            return candidate.from().equals("secrets." + secrets.get(index));
        }
        return candidate.to().keySet().stream()
                .anyMatch(to -> path.equals(to) || path.startsWith(to + "."));
    }
}
