package io.apidirect.simulator.aws.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An expression over metrics for one period: numbers, names, {@code + - * /}, comparisons, {@code
 * IF} and {@code FILL}. What is made of a value that is missing is missing, too.
 */
final class MetricMath {

    private static final Pattern WORD =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|\\w+|>=|<=|==|!=|[-+*/()<>,])");

    private final List<String> words = new ArrayList<>();
    private final Function<String, Optional<Double>> metrics;
    private int place;

    private MetricMath(String expression, Function<String, Optional<Double>> metrics) {
        this.metrics = metrics;
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

    /** The value; refuses what is no such expression. */
    static Optional<Double> value(String expression, Function<String, Optional<Double>> metrics) {
        var math = new MetricMath(expression, metrics);
        var value = math.comparison();
        if (!math.next().isEmpty()) {
            throw new IllegalArgumentException("The simulator cannot compute " + expression);
        }
        return value;
    }

    private String next() {
        return place < words.size() ? words.get(place) : "";
    }

    private boolean takes(String word) {
        var isNext = next().equals(word);
        place += isNext ? 1 : 0;
        return isNext;
    }

    private void demand(String word) {
        if (!takes(word)) {
            throw new IllegalArgumentException("'%s' is expected".formatted(word));
        }
    }

    private Optional<Double> comparison() {
        var left = sum();
        for (String sign : List.of(">=", "<=", "==", "!=", ">", "<")) {
            if (takes(sign)) {
                return both(left, sum(), (a, b) -> compare(sign, a, b) ? 1.0 : 0.0);
            }
        }
        return left;
    }

    private static boolean compare(String sign, double a, double b) {
        return switch (sign) {
            case ">=" -> a >= b;
            case "<=" -> a <= b;
            case "==" -> a == b;
            case "!=" -> a != b;
            case ">" -> a > b;
            default -> a < b;
        };
    }

    private Optional<Double> sum() {
        var left = product();
        while (next().equals("+") || next().equals("-")) {
            var isPlus = takes("+") || !takes("-");
            left = both(left, product(), (a, b) -> isPlus ? a + b : a - b);
        }
        return left;
    }

    private Optional<Double> product() {
        var left = single();
        while (next().equals("*") || next().equals("/")) {
            var isTimes = takes("*") || !takes("/");
            left = both(left, single(), (a, b) -> isTimes ? a * b : a / b);
        }
        return left.filter(Double::isFinite);
    }

    private Optional<Double> single() {
        var word = next();
        place++;
        if (word.equals("(")) {
            var value = comparison();
            demand(")");
            return value;
        }
        if (word.equals("-")) {
            return single().map(it -> -it);
        }
        if (word.equals("IF") || word.equals("FILL")) {
            return function(word);
        }
        if (word.matches("\\d.*")) {
            return Optional.of(Double.valueOf(word));
        }
        if (!word.matches("[a-z]\\w*")) {
            throw new IllegalArgumentException("The simulator does not know " + word);
        }
        return metrics.apply(word);
    }

    private Optional<Double> function(String name) {
        demand("(");
        var first = comparison();
        demand(",");
        var second = comparison();
        if (name.equals("FILL")) {
            demand(")");
            return first.or(() -> second);
        }
        demand(",");
        var third = comparison();
        demand(")");
        return first.flatMap(it -> it != 0 ? second : third);
    }

    private static Optional<Double> both(
            Optional<Double> left, Optional<Double> right, BinaryOperator<Double> made) {
        return left.flatMap(a -> right.map(b -> made.apply(a, b)));
    }
}
