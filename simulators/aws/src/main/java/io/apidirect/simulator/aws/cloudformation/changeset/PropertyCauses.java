package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.template.References;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Why a property changes: its own text, a parameter, or a resource that it refers to. */
record PropertyCauses(StackDefinition now, StackDefinition next, FutureValues values) {

    /** A cause: AWS's ChangeSource, and what it is when it is not the text itself. */
    record Cause(String source, Optional<String> entity) {}

    Cause of(JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            return new Cause("DirectModification", Optional.empty());
        }
        return attribute(after)
                .or(() -> name(after))
                .orElse(new Cause("DirectModification", Optional.empty()));
    }

    private Optional<Cause> attribute(JsonNode expression) {
        AtomicReference<String> found = new AtomicReference<>("");
        References.attributes(
                expression,
                (name, attribute) -> {
                    if (values.unknown().contains(name)) {
                        found.set(name + "." + attribute);
                    }
                });
        return Optional.of(found.get())
                .filter(it -> !it.isEmpty())
                .map(it -> new Cause("ResourceAttribute", Optional.of(it)));
    }

    private Optional<Cause> name(JsonNode expression) {
        return References.names(expression).stream()
                .flatMap(
                        it -> {
                            if (values.unknown().contains(it)) {
                                return Optional.of(new Cause("ResourceReference", Optional.of(it)))
                                        .stream();
                            }
                            boolean isChanged =
                                    !Objects.equals(
                                            now.parameters().get(it), next.parameters().get(it));
                            return Optional.of(new Cause("ParameterReference", Optional.of(it)))
                                    .filter(_ -> isChanged)
                                    .stream();
                        })
                .findFirst();
    }
}
