package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** cfn-lint, where it is on the PATH: one run of it over many texts. */
final class CfnLint {

    private final Map<String, String> texts = new TreeMap<>();

    /** A text under a name that tells where it is from; the same name twice is one text. */
    void add(String name, String text) {
        texts.put(name, text);
    }

    int size() {
        return texts.size();
    }

    /** What it says, and nothing where it finds nothing. */
    String findings(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("cfn-lint"));
        for (var text : texts.entrySet()) {
            var file = folder.resolve(text.getKey() + ".yaml");
            command.add(Files.writeString(file, text.getValue()).toString());
        }
        var lint = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(lint.getInputStream().readAllBytes(), UTF_8);
        var code = lint.waitFor();
        return code == 0 ? said : said + "exit code " + code;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "cfn-lint")));
    }
}
