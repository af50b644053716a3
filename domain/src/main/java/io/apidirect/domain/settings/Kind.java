package io.apidirect.domain.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a setting may hold. Every value has one canonical text, which is also the form that template
 * parameters take: {@code true}, {@code 512}, {@code a,b}.
 */
public sealed interface Kind<T> {

    /** What is wrong with {@code text}, as the end of a sentence about it; empty if nothing is. */
    Optional<String> refusal(String text);

    /** The value that a text without refusal stands for. */
    T read(String text);

    /**
     * A whole number.
     *
     * @param choices the only allowed numbers; empty: any between the limits
     */
    record WholeNumber(int minimum, int maximum, List<Integer> choices) implements Kind<Integer> {
        public WholeNumber {
            choices = List.copyOf(choices);
        }

        static WholeNumber between(int minimum, int maximum) {
            return new WholeNumber(minimum, maximum, List.of());
        }

        static WholeNumber oneOf(Integer... choices) {
            return new WholeNumber(choices[0], choices[choices.length - 1], Arrays.asList(choices));
        }

        @Override
        public Optional<String> refusal(String text) {
            return isNumber(text) && isAllowed(Integer.parseInt(text))
                    ? Optional.empty()
                    : Optional.of("must be " + wording());
        }

        private static boolean isNumber(String text) {
            return text.matches("-?\\d{1,9}");
        }

        private boolean isAllowed(int number) {
            return choices.isEmpty()
                    ? number >= minimum && number <= maximum
                    : choices.contains(number);
        }

        private String wording() {
            return choices.isEmpty()
                    ? "a whole number from %d to %d".formatted(minimum, maximum)
                    : choices.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "one of ", ""));
        }

        @Override
        public Integer read(String text) {
            return Integer.valueOf(text);
        }
    }

    /** Yes or no. */
    record Flag() implements Kind<Boolean> {
        @Override
        public Optional<String> refusal(String text) {
            return text.equals("true") || text.equals("false")
                    ? Optional.empty()
                    : Optional.of("must be true or false");
        }

        @Override
        public Boolean read(String text) {
            return Boolean.valueOf(text);
        }
    }

    /** One word of a list. */
    record Choice(List<String> choices) implements Kind<String> {
        public Choice {
            choices = List.copyOf(choices);
        }

        static Choice of(String... choices) {
            return new Choice(List.of(choices));
        }

        @Override
        public Optional<String> refusal(String text) {
            return choices.contains(text)
                    ? Optional.empty()
                    : Optional.of("must be one of " + String.join(", ", choices));
        }

        @Override
        public String read(String text) {
            return text;
        }
    }

    /**
     * A text of a certain shape.
     *
     * @param expects the shape in words
     */
    record Text(Pattern shape, String expects, int longest) implements Kind<String> {

        static Text of(String shape, String expects, int longest) {
            return new Text(Pattern.compile(shape), expects, longest);
        }

        @Override
        public Optional<String> refusal(String text) {
            if (text.length() > longest) {
                return Optional.of("must have at most %d characters".formatted(longest));
            }
            return shape.matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of("must be " + expects);
        }

        @Override
        public String read(String text) {
            return text;
        }
    }

    /** Several different texts without commas; their canonical text joins them by commas. */
    record TextList(Text item, int most) implements Kind<List<String>> {

        @Override
        public Optional<String> refusal(String text) {
            var items = read(text);
            if (items.size() > most) {
                return Optional.of("must have at most %d entries".formatted(most));
            }
            if (items.stream().distinct().count() < items.size()) {
                return Optional.of("must not name anything twice");
            }
            return items.stream()
                    .flatMap(it -> item.refusal(it).map(why -> "'" + it + "' " + why).stream())
                    .findFirst();
        }

        @Override
        public List<String> read(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
        }
    }
}
