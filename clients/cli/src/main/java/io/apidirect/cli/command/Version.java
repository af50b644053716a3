package io.apidirect.cli.command;

import java.util.Optional;

/** Which edition of the tool this is. */
public final class Version {
    private static final String OF_THIS_TOOL =
            Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                    .orElse("0.1.0-SNAPSHOT");

    /** In lower case: the server's version, on each of its answers. */
    public static final String HEADER = "api-direct-version";

    private Version() {}

    public static String text() {
        return OF_THIS_TOOL;
    }

    static String agent() {
        return "apidirect-cli/" + OF_THIS_TOOL;
    }

    /**
     * Whether the server speaks another edition of the API: another major, or before 1.0 another
     * minor number.
     */
    public static boolean differsFrom(String server) {
        return !edition(server).equals(edition(OF_THIS_TOOL));
    }

    private static String edition(String version) {
        String[] numbers = version.split("[.-]", -1);
        return numbers[0].equals("0") && numbers.length > 1 ? "0." + numbers[1] : numbers[0];
    }
}
