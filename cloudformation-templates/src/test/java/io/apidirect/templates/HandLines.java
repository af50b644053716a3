package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a page by which people make stacks themselves, and whether the templates take them. */
record HandLines(String line) {

    private static final Pattern STACK =
            Pattern.compile(
                    "stack (network|build|data|service|monitoring)(?= *$| +(?:#|[A-Z]\\w+=|\\$\\(|\\\\))");
    private static final Pattern LINE =
            Pattern.compile(
                    "^ *(?:" + STACK + "|aws cloudformation deploy\\b).*$", Pattern.MULTILINE);
    private static final Pattern GIVEN = Pattern.compile("(?<![\\w$:-])([A-Z]\\w+)=(\\S*)");
    private static final Pattern EACH = Pattern.compile("for it in ([\\w ]+);");
    private static final Pattern OUTPUT = Pattern.compile("output (\\w+) ([A-Z]\\w+)");
    private static final Pattern OUTPUT_OF_EACH = Pattern.compile("output (\\w+) \\$it");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");
    private static final Set<String> OPTIONS_OF_DEPLOY =
            Set.of(
                    "--stack-name",
                    "--template-file",
                    "--parameter-overrides",
                    "--capabilities",
                    "--tags",
                    "--region",
                    "--role-arn",
                    "--no-execute-changeset",
                    "--no-fail-on-empty-changeset",
                    "--disable-rollback");

    static List<HandLines> in(String page) {
        var joined = page.replaceAll("\\\\\\n\\s*", "\\\\ ");
        return LINE.matcher(joined).results().map(it -> new HandLines(it.group().strip())).toList();
    }

    static List<String> faultsOf(String page) {
        return in(page).stream().flatMap(HandLines::faults).toList();
    }

    private Stream<String> faults() {
        var stack = STACK.matcher(line);
        var faults = new ArrayList<String>();
        if (stack.lookingAt()) {
            addFaultsOfStack(stack.group(1), faults);
        } else {
            OPTION.matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .filter(it -> !OPTIONS_OF_DEPLOY.contains(it))
                    .forEach(it -> faults.add("deploy has no " + it));
        }
        return faults.stream().map(it -> line + ": " + it);
    }

    private void addFaultsOfStack(String name, List<String> faults) {
        var parameters = CheckedIn.of(name).template().mapping("Parameters");
        GIVEN.matcher(line)
                .results()
                .forEach(it -> addFaultOf(it.group(1), it.group(2), parameters, faults));
        EACH.matcher(line)
                .results()
                .flatMap(it -> Stream.of(it.group(1).split(" ", -1)))
                .filter(it -> !parameters.entries().containsKey(it))
                .forEach(it -> faults.add("no parameter " + it));
        OUTPUT.matcher(line).results().forEach(it -> addMissing(it.group(1), it.group(2), faults));
        var layers = OUTPUT_OF_EACH.matcher(line).results().map(it -> it.group(1)).toList();
        var lists = EACH.matcher(line).results().map(it -> it.group(1)).toList();
        for (int i = 0; i < layers.size(); i++) {
            for (var output : lists.get(i).split(" ", -1)) {
                addMissing(layers.get(i), output, faults);
            }
        }
    }

    private static void addMissing(String layer, String output, List<String> faults) {
        if (!CheckedIn.of(layer).template().mapping("Outputs").entries().containsKey(output)) {
            faults.add(layer + " has no output " + output);
        }
    }

    private static void addFaultOf(
            String name, String value, Mapping parameters, List<String> faults) {
        if (!parameters.entries().containsKey(name)) {
            faults.add("no parameter " + name);
        } else if (!value.contains("$") && !Allowed.of(parameters.mapping(name)).takes(value)) {
            faults.add(name + " takes none of that");
        }
    }
}
