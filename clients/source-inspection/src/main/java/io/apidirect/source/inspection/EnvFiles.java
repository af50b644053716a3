package io.apidirect.source.inspection;

import io.apidirect.source.Problem;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import java.util.Collection;
import java.util.List;

/** Warns of code that reads a .env file and nothing else: the file is never part of the upload. */
final class EnvFiles {

    private EnvFiles() {}

    static List<Problem> readIn(Collection<PythonFile> files) {
        return files.stream()
                .filter(file -> file.mentions("dotenv_values"))
                .flatMap(
                        file ->
                                file.root().all(Search.CALLS).stream()
                                        .filter(
                                                call ->
                                                        file.called(call)
                                                                .equals("dotenv.dotenv_values"))
                                        .map(
                                                call ->
                                                        new Problem(
                                                                "env-file-read",
                                                                file.path(),
                                                                call.line(),
                                                                "`dotenv_values()` reads a .env file, which is never uploaded; its variables will be missing",
                                                                "Read them from os.environ, and set them with `apidirect variables set`.")))
                .toList();
    }
}
