package io.apidirect.simulator.aws.rds;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of PostgreSQL, as RDS knows it.
 *
 * @param isStatic whether a change needs a reboot
 * @param type {@code bool}, {@code integer}, {@code real}, {@code enum} or {@code string}
 * @param allowed {@code least..most} of numbers, {@code one|other} of words, or empty
 */
record Parameter(String name, boolean isStatic, String type, String allowed) {

    private static final List<String> TRUTHS = List.of("0", "1", "on", "off", "true", "false");

    /** Computed of the machine's size, which the simulator does not have. */
    static boolean isFormula(String value) {
        return value.contains("{") || value.matches("(GREATEST|LEAST|SUM|log)\\(.*");
    }

    /** What would be allowed in the place of a value; empty where it may be so. */
    Optional<String> instead(String value) {
        var isAllowed =
                isFormula(value)
                        || switch (type) {
                            case "bool" -> TRUTHS.contains(value);
                            case "enum" -> List.of(allowed.split("\\|", -1)).contains(value);
                            case "integer" -> value.matches("-?\\d{1,18}") && isWithin(value);
                            case "real" -> value.matches("-?\\d+(\\.\\d+)?") && isWithin(value);
                            default -> true;
                        };
        return isAllowed ? Optional.empty() : Optional.of(words());
    }

    private boolean isWithin(String value) {
        var ends = allowed.split("\\.\\.", 2);
        double number = Double.parseDouble(value);
        return number >= Double.parseDouble(ends[0]) && number <= Double.parseDouble(ends[1]);
    }

    private String words() {
        return switch (type) {
            case "bool" -> "0,1";
            case "enum" -> allowed.replace('|', ',');
            default -> allowed.replace("..", "-");
        };
    }
}
