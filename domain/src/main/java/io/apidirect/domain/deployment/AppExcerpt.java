package io.apidirect.domain.deployment;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one sentence in which an application that did not stay up says why. */
final class AppExcerpt {

    /** The last line of a traceback, such as {@code ValueError: no key}. */
    private static final Pattern EXCEPTION =
            Pattern.compile("^[A-Za-z_][\\w.]*(Error|Exception|Exit|Interrupt)\\b.*");

    private static final Pattern ERROR = Pattern.compile("(?i)^\\W*(error|critical|fatal)\\b.*");

    private AppExcerpt() {}

    /** What the app wrote about its end, else why the last task stopped. */
    static Optional<String> reason(ServiceTasks.Diagnosis diagnosis) {
        var said = last(EXCEPTION, diagnosis).or(() -> last(ERROR, diagnosis));
        var stop = diagnosis.stopReasons().stream().findFirst();
        return said.map(line -> "The application ended with: " + line)
                .or(() -> stop.map(reason -> "The application did not stay up: " + reason));
    }

    private static Optional<String> last(Pattern pattern, ServiceTasks.Diagnosis diagnosis) {
        return diagnosis.lastLines().reversed().stream()
                .map(String::strip)
                .filter(line -> pattern.matcher(line).matches())
                .findFirst();
    }
}
