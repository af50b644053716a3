package io.apidirect.source.packing;

import java.util.Arrays;

/**
 * Judges the name of an archive's entry: it must mean a file below the folder it is unpacked to, on
 * any system.
 */
final class SafePath {

    private static final int LONGEST = 1024;

    private SafePath() {}

    static boolean isSafe(String path) {
        return !path.isEmpty()
                && path.length() <= LONGEST
                && !path.startsWith("/")
                && path.indexOf('\\') < 0
                && !(path.length() > 1 && path.charAt(1) == ':')
                && path.chars().noneMatch(c -> Character.isISOControl(c) || c == 0xfffd)
                && Arrays.stream(path.split("/", -1)).allMatch(SafePath::isName);
    }

    private static boolean isName(String part) {
        return !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.length() <= 255;
    }
}
