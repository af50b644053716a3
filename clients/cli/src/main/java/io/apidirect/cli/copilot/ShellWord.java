package io.apidirect.cli.copilot;

import java.util.regex.Pattern;

/** What a line to paste may be made of: names that can be names here, and quoted words. */
final class ShellWord {

    static final String NO_VARIABLE =
            "a name has letters, digits and underscores only, at most 128, and does not begin with a digit";
    static final String NO_ENVIRONMENT =
            "an environment's name has 1 to 12 lower-case letters and digits here: choose one, then apidirect variables set";

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@=+-]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z][a-z0-9]{0,11}");

    private ShellWord() {}

    /** One word of a shell's command line. */
    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Whether a variable or a secret can have that name. */
    static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    /** Whether an environment can have that name. */
    static boolean isEnvironment(String name) {
        return ENVIRONMENT.matcher(name).matches();
    }
}
