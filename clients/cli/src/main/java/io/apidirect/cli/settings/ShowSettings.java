package io.apidirect.cli.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what may stand in apidirect.yaml. */
@Command(
        description = {
            "Lists what may stand in apidirect.yaml, with defaults (one, or dev / staging / prod), units and limits. Needs no server and no login.",
            "With the whole name of one setting, everything about it."
        })
public final class ShowSettings implements Workflow {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[NAME]",
            description = "A setting, a group such as scaling, or a part of the name")
    private @Nullable String name;

    @Option(names = "--markdown", description = "Write the page docs/configuration.md")
    private boolean markdown;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect settings",
                "apidirect settings scaling",
                "apidirect settings database.class",
                "apidirect settings --json --query 'items[].name'");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        List<SettingDescription> settings = chosen();
        if (markdown) {
            workplace.terminal().print(new SettingsPage(settings).text());
        } else if (settings.size() == 1 && !workplace.output().isForPrograms()) {
            workplace
                    .output()
                    .write(
                            settings.getFirst().tree(),
                            List.of(
                                    "name",
                                    "description",
                                    "default",
                                    "unit",
                                    "allowed",
                                    "example"));
        } else {
            ObjectNode list = Json.object();
            var items = list.putArray("items");
            settings.forEach(it -> items.add(it.tree()));
            workplace.output().write(list, List.of("name", "default", "unit", "allowed"));
        }
        return ExitCode.OK;
    }

    private List<SettingDescription> chosen() {
        List<SettingDescription> all = SettingsReference.all();
        String word = name == null ? "" : name;
        List<SettingDescription> exact =
                all.stream()
                        .filter(it -> it.name().equals(word) || it.group().equals(word))
                        .toList();
        List<SettingDescription> found =
                exact.isEmpty() || word.isEmpty()
                        ? all.stream().filter(it -> it.answersTo(word)).toList()
                        : exact;
        if (found.isEmpty()) {
            throw Failure.usage(
                    "no setting has " + word + " in its name", "see all: apidirect settings");
        }
        return found;
    }
}
