package io.apidirect.domain.shared;

/**
 * What text from outside may consist of. Half a character breaks where it is stored or sent on, and
 * one that turns the direction of writing makes a name look like another one.
 */
public final class PlainText {

    private static final int LONGEST_EXCERPT = 60;

    private PlainText() {}

    /** Whether {@code text} can be stored and sent on: no NUL, no half of a surrogate pair. */
    public static boolean isWhole(String text) {
        return text.codePoints().allMatch(PlainText::isWhole);
    }

    /** Whether people can read {@code text} as one line that is what it seems. */
    public static boolean isOneLine(String text) {
        return text.codePoints().allMatch(c -> isWhole(c) && !isLayout(c));
    }

    /** {@code text} for a sentence about it: whole where it is short, else its beginning. */
    public static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }

    /** {@code text} with a full stop at its end, and not with two. */
    public static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static boolean isWhole(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }

    private static boolean isLayout(int character) {
        return Character.isISOControl(character)
                || character >= 0x2028 && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
