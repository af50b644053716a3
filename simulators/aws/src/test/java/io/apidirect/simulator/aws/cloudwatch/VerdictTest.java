package io.apidirect.simulator.aws.cloudwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are missing count as CloudWatch's own table says. */
class VerdictTest {

    /** The newest value is the last; X breaches, 0 does not, - is missing. */
    @ParameterizedTest
    @CsvSource({
        "3, 0 - X - X, OK, OK, OK, OK",
        "3, - - - - 0, OK, OK, OK, OK",
        "3, - - - - -, INSUFFICIENT_DATA, before, ALARM, OK",
        "3, 0 X X - X, ALARM, ALARM, ALARM, ALARM",
        "3, - - X - -, ALARM, before, ALARM, OK",
        "2, 0 0 X 0 X, ALARM, ALARM, ALARM, ALARM",
        "2, 0 - X - -, OK, OK, ALARM, OK",
        "2, - - - - 0, OK, OK, ALARM, OK",
        "2, - - - X -, ALARM, before, ALARM, OK",
    })
    void valuesThatAreMissingAreTreatedAsTheAlarmSays(
            int needed,
            String values,
            String missing,
            String ignore,
            String breaching,
            String notBreaching) {
        assertEquals(
                List.of(missing, ignore, breaching, notBreaching),
                Stream.of("missing", "ignore", "breaching", "notBreaching")
                        .map(it -> verdict(needed, values, it).value())
                        .toList());
    }

    private static AlarmState verdict(int needed, String values, String missing) {
        var newestFirst =
                Stream.of(values.split(" ", -1))
                        .map(it -> it.equals("-") ? Optional.<Double>empty() : value(it))
                        .toList()
                        .reversed();
        return new Verdict(
                        new AlarmRule("GreaterThanThreshold", 5, 3, needed, missing, 60),
                        newestFirst)
                .state(new AlarmState("before", "", Instant.EPOCH));
    }

    private static Optional<Double> value(String word) {
        return Optional.of(word.equals("X") ? 10.0 : 0.0);
    }

    @Test
    void theReasonNamesTheValuesAndTheThreshold() {
        assertEquals(
                "Threshold Crossed: 3 out of the last 3 datapoints [10.0, 10.0, 10.0] were greater than the threshold (5.0) (minimum 3 datapoints for OK -> ALARM transition).",
                verdict(3, "- - X X X", "missing").reason());
    }
}
