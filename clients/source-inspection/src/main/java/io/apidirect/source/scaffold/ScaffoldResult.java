package io.apidirect.source.scaffold;

import io.apidirect.source.Problem;
import java.nio.file.Path;
import java.util.List;

/** What writing a project gives. */
public sealed interface ScaffoldResult {

    /**
     * The project is there.
     *
     * @param files relative to the folder, in the order they were written
     */
    record Written(Path folder, String name, List<String> files) implements ScaffoldResult {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * Nothing was written.
     *
     * @param problems every file that is in the way, or what is wrong with the name
     */
    record Refused(List<Problem> problems) implements ScaffoldResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
