package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page {@code docs/tour.md}, walked as a reader walks it. The platform is already running, in a
 * folder that stands for the root of the repository; everything else is done as it is written.
 */
@ExtendWith(SharedPlatform.class)
class TourJourney {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @BeforeAll
    static void looksAtTheMachine() throws InterruptedException {
        assumeTrue(Python.canBuildApps(), "python3 with venv is needed to build apps");
    }

    @Test
    void the_tour_is_as_it_is_written(Running running) throws IOException, InterruptedException {
        var page = TourPage.read(REPOSITORY.resolve("docs/tour.md"));
        var start = page.background();
        assertEquals(List.of("./run dev"), start.commands(), "what this test stands in for");
        assertEquals(List.of(), start.faultsOf(running.platform().said()));

        var outcome = new Shell(root(running), running.folder()).run(page.script());
        var faults = page.faultsOf(outcome.printed(), outcome.exitCode());
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    /** The commands look for the client and for the AWS CLI where {@code ./run} puts them. */
    private static Path root(Running running) throws IOException {
        Files.createSymbolicLink(
                running.folder().resolve("clients"), REPOSITORY.resolve("clients"));
        Files.createSymbolicLink(
                running.folder().resolve(".run/tools"), REPOSITORY.resolve(".run/tools"));
        return running.folder();
    }
}
