package io.apidirect.simulator.aws.cloudwatch;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * An expression over metrics for one period: numbers, names, {@code + - * /}, comparisons, {@code
 * IF} and {@code FILL}. What is made of a value that is missing is missing, too.
 */
final class MetricMath {

    private final ExpressionWords words;
    private final Function<String, Optional<Double>> metrics;

    private MetricMath(ExpressionWords words, Function<String, Optional<Double>> metrics) {
        this.words = words;
        this.metrics = metrics;
    }

    /** The value; refuses what is no such expression. */
    static Optional<Double> value(String expression, Function<String, Optional<Double>> metrics) {
        var math = new MetricMath(new ExpressionWords(expression), metrics);
        var value = math.comparison();
        if (!math.words.next().isEmpty()) {
            throw new IllegalArgumentException("The simulator cannot compute " + expression);
        }
        return value;
    }

    private Optional<Double> comparison() {
        var left = sum();
        for (String sign : List.of(">=", "<=", "==", "!=", ">", "<")) {
            if (words.takes(sign)) {
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
        while (words.next().equals("+") || words.next().equals("-")) {
            var isPlus = words.takes("+") || !words.takes("-");
            left = both(left, product(), (a, b) -> isPlus ? a + b : a - b);
        }
        return left;
    }

    private Optional<Double> product() {
        var left = single();
        while (words.next().equals("*") || words.next().equals("/")) {
            var isTimes = words.takes("*") || !words.takes("/");
            left = both(left, single(), (a, b) -> isTimes ? a * b : a / b);
        }
        return left.filter(Double::isFinite);
    }

    private Optional<Double> single() {
        var word = words.take();
        if (word.equals("(")) {
            var value = comparison();
            words.demand(")");
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
        words.demand("(");
        var first = comparison();
        words.demand(",");
        var second = comparison();
        if (name.equals("FILL")) {
            words.demand(")");
            return first.or(() -> second);
        }
        words.demand(",");
        var third = comparison();
        words.demand(")");
        return first.flatMap(it -> it != 0 ? second : third);
    }

    private static Optional<Double> both(
            Optional<Double> left, Optional<Double> right, BinaryOperator<Double> made) {
        return left.flatMap(a -> right.map(b -> made.apply(a, b)));
    }
}
