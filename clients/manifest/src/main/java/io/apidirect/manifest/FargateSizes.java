package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.List;
import java.util.Optional;

/** The pairs of cpu and memory that the schema allows by its if-then rules. */
final class FargateSizes {

    private FargateSizes() {}

    /** Memory sizes in MiB for the cpu, smallest first; none for an unknown cpu. */
    static List<Long> memoryFor(long cpu) {
        return rules().items().stream()
                .map(Mapping.class::cast)
                .filter(rule -> numbers(at(rule, "if", "properties", "cpu", "const")).contains(cpu))
                .flatMap(rule -> numbers(at(rule, "then", "properties", "memory", "enum")).stream())
                .toList();
    }

    private static Sequence rules() {
        return (Sequence) SchemaFile.json().find("allOf").orElseThrow();
    }

    private static YamlValue at(Mapping from, String... keys) {
        Optional<YamlValue> found = Optional.of(from);
        for (var key : keys) {
            found = found.flatMap(it -> ((Mapping) it).find(key));
        }
        return found.orElseThrow();
    }

    private static List<Long> numbers(YamlValue value) {
        return switch (value) {
            case Sequence list -> list.items().stream().map(it -> ((Scalar) it).number()).toList();
            case Scalar one -> List.of(one.number());
            case Mapping _ -> List.of();
        };
    }
}
