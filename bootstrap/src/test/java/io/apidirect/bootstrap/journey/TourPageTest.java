package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the journey along the tour can fail, and then says where. */
class TourPageTest {

    private static final String PAGE =
            """
            <!--
            ```sh
            exit 9
            ```
            -->
            # A page

            ```sh background
            serve
            ```

            ```console
            ready
            ```

            ```sh
            export GREETING=hello
            ```

            ```sh
            printf '%s, Ada\\nand goodbye\\n' "$GREETING"
            ```

            ```console
            hel…Ada
            Ada
            goodbye
            ```

            ```text
            only for people
            ```
            """;

    @TempDir Path folder;

    @Test
    void a_page_that_tells_the_truth_has_no_faults() throws Exception {
        assertEquals(List.of(), faults(PAGE));
    }

    @Test
    void what_is_not_printed_is_named_with_both_lines() throws Exception {
        var faults = faults(PAGE.replace("\ngoodbye\n", "\ngood morning\n"));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(
                faults.getFirst().startsWith("tour.md:27: 'good morning' is not"),
                faults::toString);
        assertTrue(faults.getFirst().contains("the step in line 21, printf"), faults::toString);
    }

    @Test
    void what_is_printed_in_another_order_is_a_fault() throws Exception {
        var faults = faults(PAGE.replace("hel…Ada\nAda\ngoodbye", "goodbye\nhel…Ada"));
        assertTrue(faults.getFirst().startsWith("tour.md:26: 'hel…Ada' is not"), faults::toString);
    }

    @Test
    void a_command_that_fails_is_named_with_its_line_and_ends_the_page() throws Exception {
        var faults = faults(PAGE.replace("export GREETING=hello", "ls /no/such/folder"));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains("tour.md: failed at line 17"), faults::toString);
        assertTrue(faults.getFirst().contains("/no/such/folder"), faults::toString);
    }

    @Test
    void the_background_block_is_checked_against_what_the_platform_said() {
        var background = TourPage.of(PAGE).background();
        assertEquals(List.of("serve"), background.commands());
        assertEquals(List.of(), background.faultsOf("database\nready http://127.0.0.1:8080"));
        assertEquals(1, background.faultsOf("database").size());
    }

    private List<String> faults(String text) throws IOException, InterruptedException {
        var page = TourPage.of(text);
        var shell = new Shell(folder, folder);
        var outcome = shell.run(page.script());
        return page.faultsOf(outcome.printed(), outcome.exitCode());
    }
}
