package io.apidirect.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A language and version that an image can be built with, oldest first. */
public enum Runtime {
    PYTHON_3_10(10),
    PYTHON_3_11(11),
    PYTHON_3_12(12),
    PYTHON_3_13(13),
    PYTHON_3_14(14);

    private final int minor;

    Runtime(int minor) {
        this.minor = minor;
    }

    /** The name used in a manifest, such as {@code python3.13}. */
    public String key() {
        return "python" + version();
    }

    /** The version of Python, such as {@code 3.13}. */
    public String version() {
        return "3." + minor;
    }

    /** The runtime of that name, if there is one. */
    public static Optional<Runtime> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }

    /** All runtimes from the newest to the oldest. */
    public static List<Runtime> newestFirst() {
        return Arrays.asList(values()).reversed();
    }
}
