package io.apidirect.manifest;

import java.util.List;

/** What a text is as YAML: a mapping, or something that cannot be looked at further. */
sealed interface YamlReading {

    record Readable(YamlValue.Mapping root) implements YamlReading {}

    record Unreadable(List<ManifestProblem> problems) implements YamlReading {}
}
