package io.apidirect.bootstrap.launcher;

import java.util.regex.Pattern;

/** Finds in a health answer which process gave it: a port alone may be anybody's. */
final class WhoAnswers {

    private static final Pattern PROCESS = Pattern.compile("\"process\"\\s*:\\s*\"?(\\d+)");

    private WhoAnswers() {}

    static boolean isProcess(String healthAnswer, long pid) {
        var found = PROCESS.matcher(healthAnswer);
        return found.find() && Long.parseLong(found.group(1)) == pid;
    }
}
