package io.apidirect.simulator.aws.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of an expression, taken one after the other. */
final class ExpressionWords {

    private static final Pattern WORD =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|\\w+|>=|<=|==|!=|[-+*/()<>,])");

    private final List<String> words = new ArrayList<>();
    private int place;

    /** Refuses what is made of other signs. */
    ExpressionWords(String expression) {
        var matcher = WORD.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != expression.stripTrailing().length()) {
            throw new IllegalArgumentException("The simulator cannot compute " + expression);
        }
    }

    /** The next word, which stays; empty at the end. */
    String next() {
        return place < words.size() ? words.get(place) : "";
    }

    String take() {
        var word = next();
        place++;
        return word;
    }

    /** Takes that word, if it is the next. */
    boolean takes(String word) {
        var isNext = next().equals(word);
        place += isNext ? 1 : 0;
        return isNext;
    }

    void demand(String word) {
        if (!takes(word)) {
            throw new IllegalArgumentException("'%s' is expected".formatted(word));
        }
    }
}
