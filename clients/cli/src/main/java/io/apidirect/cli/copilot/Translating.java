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
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** A setting has one value: what comes first holds, and what contradicts it is left. */
    private void take(String from, Answer.Take take) {
        Optional<Taken> other =
                taken.stream().filter(it -> it.contradicts(take.settings())).findFirst();
        if (other.isPresent()) {
            left.add(new Left(from, "`" + other.get().from() + "` is taken and says otherwise"));
        } else {
            taken.add(new Taken(from, take.settings(), take.note()));
        }
    }

    private void variable(String name, JsonNode value) {
        if (!ShellWord.isVariable(name)) {
            left.add(new Left("variables." + name, ShellWord.NO_VARIABLE));
            return;
        }
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
        if (!ShellWord.isVariable(name)) {
            left.add(new Left("secrets." + name, ShellWord.NO_VARIABLE));
            return;
        }
        if (variables.containsKey(name)) {
            left.add(new Left("secrets." + name, "it is a variable, too; keep one of the two"));
            return;
        }
        secrets.add(name);
        taken.add(new Taken("secrets." + name, Answer.Take.of("secrets", name).settings(), ""));
        commands.add(SecretSource.of(source, environment) + SET_SECRET + name);
    }

    /** What holds in another environment only has no place in the one file. */
    private void other(CopilotManifest copilot, String name) {
        left.add(
                new Left(
                        "environments." + name,
                        "one apidirect.yaml serves all environments, and profiles make the difference; to take this one's words instead: apidirect init --from-copilot "
                                + ShellWord.of(copilot.file())
                                + " -e "
                                + ShellWord.of(name)));
        copilot.override(name)
                .path("variables")
                .properties()
                .forEach(it -> otherVariable(name, it.getKey(), it.getValue()));
    }

    private void otherVariable(String environment, String name, JsonNode value) {
        String from = "environments." + environment + ".variables." + name;
        if (!ShellWord.isVariable(name)) {
            left.add(new Left(from, ShellWord.NO_VARIABLE));
        } else if (!ShellWord.isEnvironment(environment)) {
            left.add(new Left(from, ShellWord.NO_ENVIRONMENT));
        } else if (value.isTextual()) {
            commands.add(
                    "apidirect variables set "
                            + name
                            + " "
                            + ShellWord.of(value.asText())
                            + " -e "
                            + environment);
        }
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
        Taken refused = refused(problem);
        taken.remove(refused);
        variables.keySet().removeIf(it -> refused.from().equals("variables." + it));
        if (secrets.removeIf(it -> refused.from().equals("secrets." + it))) {
            String name = refused.from().substring("secrets.".length());
            commands.removeIf(it -> it.endsWith(SET_SECRET + name));
        }
        left.add(new Left(refused.from(), problem.message() + ". " + problem.fix()));
    }

    private Taken refused(ManifestProblem problem) {
        List<String> at = steps(problem.pointer());
        String path = String.join(".", at);
        if (at.size() > 1 && at.getFirst().equals("variables")) {
            return the(it -> it.from().equals(path), problem);
        }
        if (path.matches("secrets\\.\\d+")) {
            String name = secrets.get(Integer.parseInt(at.getLast()));
            return the(it -> it.from().equals("secrets." + name), problem);
        }
        return taken.stream().anyMatch(it -> isAt(path, it))
                ? the(it -> isAt(path, it), problem)
                : the(it -> isNear(at.getFirst(), it), problem);
    }

    private Taken the(Predicate<Taken> wanted, ManifestProblem problem) {
        return taken.reversed().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(problem.toString()));
    }

    /** The steps of a JSON pointer, as the names are written. */
    private static List<String> steps(String pointer) {
        return Stream.of(pointer.replaceFirst("^/", "").split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Settings that do not fit together stand in one group; the fault may be of either. */
    private static boolean isNear(String group, Taken candidate) {
        return candidate.to().keySet().stream().anyMatch(to -> to.startsWith(group + "."));
    }

    private static boolean isAt(String path, Taken candidate) {
        return candidate.to().keySet().stream()
                .anyMatch(to -> path.equals(to) || path.startsWith(to + "."));
    }
}
