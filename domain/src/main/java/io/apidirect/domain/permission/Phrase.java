package io.apidirect.domain.permission;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a sentence.
 *
 * @param isSpelledOut whether it is said in words; else it is the template's own text
 */
record Phrase(String text, boolean isSpelledOut) {

    static Phrase words(String text) {
        return new Phrase(text, true);
    }

    static Phrase raw(String text) {
        return new Phrase(text, false);
    }

    /** All of them, one after the other. */
    static Phrase joined(List<Phrase> phrases, String between) {
        return new Phrase(
                phrases.stream().map(Phrase::text).collect(Collectors.joining(between)),
                phrases.stream().allMatch(Phrase::isSpelledOut));
    }

    Phrase map(Function<String, String> change) {
        return new Phrase(change.apply(text), isSpelledOut);
    }

    /** As a sentence begins. */
    String opening() {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Phrase and(Phrase other) {
        return joined(List.of(this, other), "");
    }

    /** With {@code other} in the place of {@code mark}. */
    Phrase filled(String mark, Phrase other) {
        return new Phrase(text.replace(mark, other.text), isSpelledOut && other.isSpelledOut);
    }
}
