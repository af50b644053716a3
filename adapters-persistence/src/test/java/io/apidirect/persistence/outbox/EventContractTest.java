package io.apidirect.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.persistence.shared.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The names and fields of all events are a published contract: one golden file for each version. A
 * golden file is never changed and never removed; what it shows lies in outboxes and audit trails.
 */
class EventContractTest {

    private static final String CHANGED =
            """
            The shape of %s is not what %s shows. A published event never changes: give the event its \
            next version in name(), and that version a golden file of its own; leave this one.""";
    private static final String MISSING =
            """
            %s has no golden file. If the event is new, or a new version of one, write \
            adapters-persistence/src/test/resources%s with this line:
            %s""";

    static Stream<DomainEvent> events() {
        return Stream.of(
                        SampleEvents.ofIdentity(),
                        SampleEvents.ofAccountLinks(),
                        SampleEvents.ofPrices(),
                        SampleEvents.ofCustomDomains(),
                        SampleEvents.ofProjects(),
                        SampleEvents.ofEnvironments(),
                        SampleEvents.ofWaivers(),
                        SampleEvents.ofDeployment())
                .flatMap(it -> it);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_looks_as_its_golden_file_shows(DomainEvent event) throws IOException {
        var file = "/events/%s.json".formatted(event.name());
        var written = Json.write(event);
        try (var golden = getClass().getResourceAsStream(file)) {
            if (golden == null) {
                fail(MISSING.formatted(event.name(), file, written));
                return;
            }
            assertEquals(
                    new String(golden.readAllBytes(), UTF_8).strip(),
                    written,
                    CHANGED.formatted(event.name(), file));
        }
    }

    @Test
    void no_event_of_the_domain_is_forgotten() throws Exception {
        var shown = events().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(published(), shown);
    }

    @Test
    void no_two_events_have_the_same_name() {
        var names = events().map(DomainEvent::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    /** Every record in the domain's own class files that is an event. */
    private static Set<Class<?>> published() throws IOException, URISyntaxException {
        var code = DomainEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(code))) {
            return eventsIn(Path.of(code));
        }
        try (var jar = FileSystems.newFileSystem(Path.of(code))) {
            return eventsIn(jar.getPath("/"));
        }
    }

    private static Set<Class<?>> eventsIn(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Event.class"))
                    .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
                    .map(EventContractTest::type)
                    .filter(type -> type.isSealed() && DomainEvent.class.isAssignableFrom(type))
                    .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
