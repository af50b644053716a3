package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.command.CommandTree;
import io.apidirect.cli.generated.GeneratedOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What a page tells people to type, the tool takes. The roadmap, and what a page says is not there
 * yet, may name commands to come.
 */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Set<String> FOREIGN =
            Set.of("target", ".run", ".git", "node_modules", "roadmap.md");
    private static final CommandTree TREE = Main.tree(new GeneratedOperations());

    @Test
    void everyCommandOnEveryPageExistsWithItsOptions() throws IOException {
        var faults = new ArrayList<String>();
        var commands = 0;
        for (var page : pages()) {
            for (var command : DocumentedCommand.in(Files.readString(page))) {
                commands++;
                command.faultIn(TREE)
                        .ifPresent(it -> faults.add("\n" + page + ": " + command + " " + it));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(commands > 150, commands + " commands were found");
    }

    @Test
    void aCommandThatTheToolDoesNotTakeIsFound() {
        assertEquals(List.of(), faults("```sh\nurl=$(apidirect outputs --query url)/x\n```\n"));
        assertEquals(List.of(), faults("```console\napidirect fly\n```\n"));
        assertEquals(
                List.of(),
                faults(
                        "run `apidirect help aws link`, then\n    apidirect plan  # apidirect fly\n"));
        assertEquals(List.of("there is no such command"), faults("say `apidirect fly`"));
        assertEquals(1, faults("    apidirect plan --ful | less\n").size());
        assertEquals(1, faults("```sh\necho x | apidirect projects show one two\n```\n").size());
    }

    private static List<String> faults(String page) {
        return DocumentedCommand.in(page).stream()
                .flatMap(it -> it.faultIn(TREE).stream())
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(it -> it.toString().endsWith(".md"))
                    .filter(
                            it ->
                                    StreamSupport.stream(it.spliterator(), false)
                                            .noneMatch(part -> FOREIGN.contains(part.toString())))
                    .toList();
        }
    }
}
